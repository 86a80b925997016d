using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

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

        IsExceeded = true;
        string needed = blockElements > MaximumBlock
            ? LayerText.Number(parameterElements) + " parameters"
            : LayerText.Number(activationElements) + " activations per example";
        context.Report(ProblemKind.TooLarge, layer.Site, LayerText.Of(layer), needed);
        return false;
    }
}
