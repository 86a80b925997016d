using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>One value of a graph: an op, the places of its operands and its shape.</summary>
/// <param name="Op">What is computed.</param>
/// <param name="Operands">From what.</param>
/// <param name="Shape">Of the result.</param>
/// <param name="Layer">The declared layer it stems from.</param>
/// <param name="GradientOf">For ∂J/∂a, the layer whose output a is; otherwise null.</param>
internal sealed record Node(Op Op, ImmutableArray<int> Operands, TensorShape Shape, LayerPath Layer, LayerPath? GradientOf = null);
