using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Counts parameters and activations before they are built, because a block that no array can hold must not be planned.</summary>
internal sealed class MemoryBudget
{
    /// <summary>The longest array of a managed runtime, which bounds every block.</summary>
    public const long MaximumBlock = 2_147_483_591;

    /// <summary>At most so many buffers per layer are live in a training step: z, a, mask, dropped a, and their gradients.</summary>
    private const int BuffersPerLayer = 8;

    /// <summary>What aligning the tensors of a layer can add to the parameter block.</summary>
    private const int MaximumPadding = 8 * 15;

    private readonly LoweringContext context;
    private long parameterElements;
    private long blockElements;
    private long activationElements;

    public MemoryBudget(LoweringContext context) => this.context = context;

    /// <summary>Set when a block outgrew memory; nothing further can be lowered.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Counts a layer's memory before it is built; false, with a problem, when a block would not fit.</summary>
    public bool Reserve(LayerDeclaration layer, long newParameters, long width)
    {
        parameterElements += newParameters;
        blockElements += newParameters + (newParameters > 0 ? MaximumPadding : 0);
        activationElements += width * BuffersPerLayer;
        if (blockElements <= MaximumBlock && activationElements <= MaximumBlock) return true;

        Exceed(layer, blockElements > MaximumBlock
            ? LayerText.Number(parameterElements) + " parameters"
            : LayerText.Number(activationElements) + " activations per example");
        return false;
    }

    /// <summary>Reports a layer whose sizes cannot even be counted.</summary>
    public void Exceed(LayerDeclaration layer) => Exceed(layer, $"more than {LayerText.Number(int.MaxValue)} numbers");

    private void Exceed(LayerDeclaration layer, string needed)
    {
        IsExceeded = true;
        context.Report(ProblemKind.TooLarge, layer.Site, LayerText.Of(layer), needed);
    }
}
