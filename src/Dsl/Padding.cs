namespace Lamina;

/// <summary>The padding around an image or a sequence over which a window slides.</summary>
public enum Padding
{
    /// <summary>No padding: ⌊(size − dilation·(kernel − 1) − 1)/stride⌋ + 1 positions.</summary>
    Valid,

    /// <summary>Zeros such that there are ⌈size/stride⌉ positions; if their number is odd, the larger half is at the end.</summary>
    Same,

    /// <summary>
    /// dilation·(kernel − 1) zeros before a sequence and none after it: no step depends on a later one (causal). Only for Conv1D.
    /// </summary>
    Causal,
}
