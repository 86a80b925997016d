using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>One fused group: a few nodes that one kernel computes together.</summary>
/// <param name="Kind">Which kernel.</param>
/// <param name="Nodes">Its nodes in order; the op that it starts with is first.</param>
/// <param name="Stored">Those that other steps or the caller read; the rest never leaves registers.</param>
/// <param name="Layer">The declared layer of its first node.</param>
internal sealed record Step(StepKind Kind, ImmutableArray<int> Nodes, ImmutableArray<int> Stored, LayerPath Layer);

/// <summary>The kernels of the CPU back end.</summary>
internal enum StepKind
{
    /// <summary>Draws a dropout mask or noise.</summary>
    Draw,

    /// <summary>An optional op over whole rows, such as a product, then element-wise functions of its result, then sums of those.</summary>
    Fused,

    /// <summary>dW = dZᵀ·X and db = Σ dZ, or one of the two.</summary>
    ParameterGradients,

    /// <summary>An op of the runtime whose result is a tensor of the whole batch or a number.</summary>
    Library,
}
