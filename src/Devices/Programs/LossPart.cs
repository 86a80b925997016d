namespace Lamina.Devices;

/// <summary>
/// Where one launch writes its summands of a loss, counted from the first loss of the results, and the loss's factor in J.
/// </summary>
internal readonly record struct LossPart(int Start, int Count, double Weight);
