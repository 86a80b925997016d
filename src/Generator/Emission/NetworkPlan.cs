using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission;

/// <summary>Everything a back end writes a network from: the table of layers, the parameters and the three schedules.</summary>
internal sealed record NetworkPlan(
    ImmutableArray<LayerRow> Layers,
    ImmutableArray<ParameterTensor> Parameters,
    ParameterLayout Layout,
    ImmutableArray<InputRow> Inputs,
    ImmutableArray<HeadRow> Heads,
    Schedule Inference,
    Schedule Evaluation,
    Schedule Training)
{
    /// <summary>How the inference form predicts.</summary>
    public Schedule Form { get; init; } = Inference;

    /// <summary>Memory of a prediction, by the network or its inference form.</summary>
    public (int ElementsPerExample, int Slots) InferenceMemory =>
        (Math.Max(Inference.ElementsPerExample, Form.ElementsPerExample), Math.Max(Inference.Slots, Form.Slots));

    /// <summary>The weights of the inference form; null for a network without one.</summary>
    public InferenceWeights? Weights { get; init; }

    /// <summary>How one example is predicted if the network is small; null otherwise.</summary>
    public SmallInference? Small { get; init; }

    /// <summary>Elements of an input row; several inputs lie in it one after the other.</summary>
    public int InputLength => Inputs.Sum(input => input.Length);

    /// <summary>Elements of an output row; several heads lie in it one after the other.</summary>
    public int OutputLength => Heads.Sum(head => head.Length);

    /// <summary>Elements of a target row.</summary>
    public int TargetLength => Heads.Sum(head => head.TargetLength);

    /// <summary>The shape of an input row.</summary>
    public ImmutableArray<int> InputShape => Inputs.Length == 1 ? Inputs[0].Shape : ImmutableArray.Create(InputLength);

    /// <summary>The shape of an output row.</summary>
    public ImmutableArray<int> OutputShape => Heads.Length == 1 ? Heads[0].Shape : ImmutableArray.Create(OutputLength);

    /// <summary>The losses of all heads.</summary>
    public string Loss => string.Join(" + ", Heads.Select(head => head.Loss));
}
