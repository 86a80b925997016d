namespace Lamina;

/// <summary>What lies around an image or a sequence when a window slides over it.</summary>
public enum Padding
{
    /// <summary>Nothing: ⌊(size − dilation·(kernel − 1) − 1)/stride⌋ + 1 positions.</summary>
    Valid,

    /// <summary>Zeros for ⌈size/stride⌉ positions; where their number is odd, the greater half is at the end.</summary>
    Same,

    /// <summary>dilation·(kernel − 1) zeros before a sequence and none after it: no step sees a later one. Of Conv1D only.</summary>
    Causal,
}
