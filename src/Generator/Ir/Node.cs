using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A node of a graph, which is one value: an op, its operands and its shape.</summary>
/// <param name="Op">The op that computes the value.</param>
/// <param name="Operands">The ids of the operands.</param>
/// <param name="Shape">The shape of the value.</param>
/// <param name="Layer">The declared layer from which the node was lowered.</param>
/// <param name="GradientOf">If the value is ∂J/∂a, the layer with output a; otherwise null.</param>
internal sealed record Node(Op Op, ImmutableArray<int> Operands, TensorShape Shape, LayerPath Layer, LayerPath? GradientOf = null);
