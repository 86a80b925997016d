using System.Collections.Immutable;

namespace Lamina.Generator.Scheduling;

/// <summary>One fused group: a few nodes that one kernel computes together.</summary>
/// <param name="Kind">Which kernel.</param>
/// <param name="Nodes">Its nodes in order; a product that it starts with is first.</param>
/// <param name="Stored">Those that other steps or the caller read; the rest never leaves registers.</param>
/// <param name="Layer">The declared layer of its first node.</param>
internal sealed record Step(StepKind Kind, ImmutableArray<int> Nodes, ImmutableArray<int> Stored, string Layer);

/// <summary>The kernels of the CPU back end.</summary>
internal enum StepKind
{
    /// <summary>Draws a dropout mask.</summary>
    Mask,

    /// <summary>An optional product over rows, then element-wise functions of its result, then sums of those.</summary>
    Fused,

    /// <summary>dW = dZᵀ·X and db = Σ dZ, or one of the two.</summary>
    ParameterGradients,

    /// <summary>Softmax of rows.</summary>
    Softmax,

    /// <summary>Its gradient.</summary>
    SoftmaxGradient,

    /// <summary>Σ ln Σ e^z − Σ y·z.</summary>
    SoftmaxCrossEntropy,
}
