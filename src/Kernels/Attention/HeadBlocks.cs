namespace Lamina.Kernels;

/// <summary>Purpose of scratch memory: the matrices of one head. The products of these use other scratch memory.</summary>
internal readonly struct HeadBlocks;
