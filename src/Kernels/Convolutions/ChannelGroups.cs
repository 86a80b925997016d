namespace Lamina.Kernels;

/// <summary>Numbers of a place of the source and of a result, in equal parts that belong together.</summary>
/// <param name="Channels">Numbers of a place of the source.</param>
/// <param name="Filters">Numbers of a result.</param>
/// <param name="Count">Parts of both.</param>
internal readonly record struct ChannelGroups(int Channels, int Filters, int Count);
