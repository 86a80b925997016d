namespace Lamina.Devices;

/// <summary>
/// The position of a launch's summands of a loss, counted from the first loss of the results, and the factor of the loss in J.
/// </summary>
internal readonly record struct LossPart(int Start, int Count, double Weight);
