namespace Lamina.Generator.Lowering.Building;

/// <summary>Counts parameters and activations before they are built, because a block that no array can hold must not be planned.</summary>
internal sealed class MemoryBudget
{
    /// <summary>The longest array of a managed runtime, which bounds every block.</summary>
    public const long MaxBlock = 2_147_483_591;

    /// <summary>Buffers per layer that can be live in a training step: z, a, mask, dropped a, and their gradients.</summary>
    private const int BuffersPerLayer = 8;

    /// <summary>What aligning the tensors of a layer can add to the parameter block.</summary>
    private const int MaxPadding = 8 * 15;

    private long parameterElements;
    private long blockElements;
    private long activationElements;

    /// <summary>A block is too large; nothing further can be lowered.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>
    /// Counts a layer's memory before it is built; the number that is too large, as messages show it, or null when all fits.
    /// </summary>
    public string? Reserve(long parameters, long activations)
    {
        parameterElements += parameters;
        blockElements += parameters + (parameters > 0 ? MaxPadding : 0);
        activationElements += activations * BuffersPerLayer;
        if (blockElements <= MaxBlock && activationElements <= MaxBlock) return null;

        IsExceeded = true;
        return blockElements > MaxBlock
            ? LayerText.Number(parameterElements) + " parameters"
            : LayerText.Number(activationElements) + " activations per example";
    }

    /// <summary>Whether an array can hold a value of this shape.</summary>
    public static bool IsPossible(IEnumerable<int> shape)
    {
        long length = 1;
        foreach (int size in shape)
        {
            if (size > MaxBlock / length) return false;
            length *= size;
        }

        return true;
    }

    /// <summary>For sizes that cannot even be counted.</summary>
    public string Exceed()
    {
        IsExceeded = true;
        return $"more than {LayerText.Number(int.MaxValue)} elements";
    }
}
