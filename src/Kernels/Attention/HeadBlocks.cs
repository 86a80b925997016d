namespace Lamina.Kernels;

/// <summary>Purpose of scratch memory: the blocks of one head, apart from what the products which work on them use.</summary>
internal readonly struct HeadBlocks;
