using System.Numerics;
using Lamina.Devices;
using Lamina.Initializers;
using Lamina.Kernels;
using Lamina.Parameters;
using Lamina.Tests.HostDevices;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>
/// 2 → 4 with dropout (keep 0.8) → 1 logistic unit, binary cross-entropy, L2 (λ 0.1) on the first weights, L1 (λ 0.05) on the second.
/// </summary>
internal sealed class TwoLayers<THidden> : INetwork<TwoLayers<THidden>>, IPenalized
    where THidden : IHidden
{
    public const int HiddenBias = 16;

    private const int In = 2;
    private const int Hidden = 4;
    private const int OutWeight = 32;
    private const int OutBias = 48;

    public TwoLayers(ulong seed = 1)
    {
        Parameters = new ParameterBlock<float>(Description);
        ParameterInitialization.Initialize(Parameters, seed);
    }

    public static NetworkDescription Description { get; } = new()
    {
        Name = nameof(TwoLayers<THidden>),
        InputShape = [In],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "BinaryCrossEntropy",
        Task = NetworkTask.Binary,
        Layers =
        [
            new LayerDescription("dense1", "Dense + Dropout", [Hidden], 12, 8),
            new LayerDescription("dense2", "Dense + Sigmoid", [1], 5, 4),
        ],
        Parameters =
        [
            new ParameterDescription("dense1.weight", 0, [Hidden, In], Initializer.Normal(1)),
            new ParameterDescription("dense1.bias", HiddenBias, [Hidden], Initializer.Normal(0.5)),
            new ParameterDescription("dense2.weight", OutWeight, [1, Hidden], Initializer.Normal(1)),
            new ParameterDescription("dense2.bias", OutBias, [1], Initializer.Normal(0.5)),
        ],
        BlockLength = 64,
        InferencePlan = new MemoryPlan(Hidden, 0),
        EvaluationPlan = new MemoryPlan(Hidden, 0),
        TrainingPlan = new MemoryPlan((3 * Hidden) + 1, 4),
    };

    public static IReadOnlyList<TensorPenalty> Penalties =>
        [new TensorPenalty(0, In * Hidden, 0, 0.1), new TensorPenalty(OutWeight, Hidden, 0.05, 0)];

    public ParameterBlock<float> Parameters { get; }

    public static TwoLayers<THidden> Create(ulong seed) => new(seed);

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> hidden = workspace.Buffer(0, 0, Hidden, examples);
        Dense.Forward(parameters[..(In * Hidden)], parameters.Slice(HiddenBias, Hidden), inputs, hidden, examples);
        for (int i = 0; i < hidden.Length; i++) hidden[i] = THidden.Activate(hidden[i]);
        Finish(parameters, hidden, outputs, examples);
    }

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Forward(parameters, inputs, outputs, examples, workspace);
        return Loss<T>(outputs, targets);
    }

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int examples = slice.Examples;
        Span<T> active = workspace.Buffer(0, 0, Hidden, examples);
        Span<T> mask = workspace.Buffer(Hidden, 1, Hidden, examples);
        Span<T> kept = workspace.Buffer(2 * Hidden, 2, Hidden, examples);
        Span<T> dOut = workspace.Buffer(3 * Hidden, 3, 1, examples);
        Dense.Forward(parameters[..(In * Hidden)], parameters.Slice(HiddenBias, Hidden), inputs, active, examples);
        Dropout.FillMask(mask, slice, 0, Hidden, 0.8);
        for (int i = 0; i < active.Length; i++)
        {
            active[i] = THidden.Activate(active[i]);
            kept[i] = active[i] * mask[i];
        }

        Finish<T>(parameters, kept, outputs, examples);
        double loss = Loss<T>(outputs, targets);
        T m = T.CreateChecked(slice.BatchExamples);
        for (int i = 0; i < dOut.Length; i++) dOut[i] = (outputs[i] - targets[i]) / m;
        Dense.Gradients<T>(dOut, kept, gradients.Slice(OutWeight, Hidden), gradients.Slice(OutBias, 1), examples);

        Dense.Inputs(dOut, parameters.Slice(OutWeight, Hidden), kept, 1, examples);
        for (int i = 0; i < kept.Length; i++) kept[i] *= mask[i] * THidden.Slope(active[i]);
        Dense.Gradients(kept, inputs, gradients[..(In * Hidden)], gradients.Slice(HiddenBias, Hidden), examples);
        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool add = !gradients.IsEmpty;
        return WeightPenalty.L2(parameters[..(In * Hidden)], add ? gradients[..(In * Hidden)] : gradients, 0.1, batchExamples)
            + WeightPenalty.L1(
                parameters.Slice(OutWeight, Hidden), add ? gradients.Slice(OutWeight, Hidden) : gradients, 0.05, batchExamples);
    }

    private static void Finish<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> hidden, Span<T> outputs, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Dense.Forward(parameters.Slice(OutWeight, Hidden), parameters.Slice(OutBias, 1), hidden, outputs, examples);
        for (int i = 0; i < outputs.Length; i++) outputs[i] = T.One / (T.One + T.Exp(-outputs[i]));
    }

    private static double Loss<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double p = double.CreateTruncating(outputs[i]);
            loss -= targets[i] > T.Zero ? Math.Log(p) : Math.Log(1 - p);
        }

        return loss;
    }
}
