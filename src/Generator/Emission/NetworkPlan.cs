using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission;

/// <summary>Everything a back end writes a network from: the table of layers, the parameters and the three scheduled passes.</summary>
internal sealed record NetworkPlan(
    ImmutableArray<LayerRow> Layers,
    ImmutableArray<ParameterTensor> Parameters,
    ParameterLayout Layout,
    ImmutableArray<int> InputShape,
    ImmutableArray<int> OutputShape,
    string Loss,
    string Task,
    Schedule Inference,
    Schedule Evaluation,
    Schedule Training)
{
    public int InputLength => InputShape.Aggregate(1, (product, size) => product * size);

    public int OutputLength => OutputShape.Aggregate(1, (product, size) => product * size);
}
