using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>How a tensor of weights starts, and what its elements cost.</summary>
/// <param name="Initial">How it starts.</param>
/// <param name="Penalty">What its elements cost.</param>
internal sealed record NewWeights(InitialValues Initial, Penalty Penalty);
