namespace Lamina.Kernels;

/// <summary>Purpose of scratch memory: sums of each channel.</summary>
internal readonly struct ChannelSums;
