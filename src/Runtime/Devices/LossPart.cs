namespace Lamina.Devices;

/// <summary>Where one launch of a pass writes its summands of a loss: places behind <see cref="DevicePass"/>'s first loss, and the loss's factor in J.</summary>
internal readonly record struct LossPart(int Start, int Count, double Weight);
