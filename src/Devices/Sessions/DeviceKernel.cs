using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>One kernel of a network's program.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Arguments">Number of arguments; a range counts as one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DeviceKernel(string Name, int Arguments);
