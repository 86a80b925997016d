namespace Lamina.Devices;

/// <summary>One kernel of a network's program.</summary>
/// <param name="Name">As in the source.</param>
/// <param name="Arguments">How many arguments it takes; a range counts once.</param>
public sealed record DeviceKernel(string Name, int Arguments);
