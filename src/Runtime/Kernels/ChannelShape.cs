using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>The sizes of an example whose channels are kept or dropped as wholes: (positions, channels), row-major.</summary>
/// <param name="Positions">Places that share a draw, as height·width; at least 1.</param>
/// <param name="Channels">Numbers per place; at least 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ChannelShape(int Positions, int Channels);
