using System.Numerics;
using Lamina.Devices;
using Lamina.Initializers;
using Lamina.Kernels;
using Lamina.Parameters;
using Lamina.Tests.HostDevices;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>
/// 2 → 3 dense with L2 (λ 0.3) → batch normalisation → 1 dense, times a fixed number; loss ½(ŷ − y)²;
/// running statistics have momentum 0.9.
/// </summary>
internal sealed class Normalized : INetwork<Normalized>, IPenalized
{
    public const double Lambda = 0.3;

    private const int In = 2;
    private const int Hidden = 3;
    private const int Scale = 16;
    private const int Shift = 32;
    private const int OutWeight = 48;
    private const int OutBias = 64;
    private const int Mean = 80;
    private const int Variance = 96;
    private const int Factor = 112;
    private const double Epsilon = 1e-5;
    private const double Share = 0.1;

    public Normalized(ulong seed = 1)
    {
        Parameters = new ParameterBlock<float>(Description);
        ParameterInitialization.Initialize(Parameters, seed);
    }

    public static NetworkDescription Description { get; } = new()
    {
        Name = nameof(Normalized),
        InputShape = [In],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "half squared error",
        Task = NetworkTask.Regression,
        Layers =
        [
            new LayerDescription("stem.dense1", "Dense", [Hidden], In * Hidden, In * Hidden),
            new LayerDescription("stem.norm1", "BatchNorm", [Hidden], 2 * Hidden, 0) 
            {
                NonTrainableCount = 2 * Hidden, ElementsPerChannel = 1,
            },
            new LayerDescription("dense2", "Dense", [1], Hidden + 1, Hidden),
            new LayerDescription("scale", "Times", [1], 0, 1) { NonTrainableCount = 1 },
        ],
        Parameters =
        [
            new ParameterDescription("stem.dense1.weight", 0, [Hidden, In], Initializer.Normal(1)),
            new ParameterDescription("stem.norm1.weight", Scale, [Hidden], Initializer.Constant(1.25)),
            new ParameterDescription("stem.norm1.bias", Shift, [Hidden], Initializer.Normal(0.5)),
            new ParameterDescription("dense2.weight", OutWeight, [1, Hidden], Initializer.Normal(1)),
            new ParameterDescription("dense2.bias", OutBias, [1], Initializer.Normal(0.5)),
            new ParameterDescription(
                "stem.norm1.running_mean", Mean, [Hidden], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
            new ParameterDescription("stem.norm1.running_var", Variance, [Hidden], Initializer.Constant(1))
            {
                IsTrainable = false, IsStatistic = true,
            },
            new ParameterDescription("scale.factor", Factor, [1], Initializer.Constant(2)) { IsTrainable = false },
        ],
        BlockLength = 128,
        TrainableLength = Mean,
        InferencePlan = new MemoryPlan(Hidden, 1),
        EvaluationPlan = new MemoryPlan(Hidden, 1),
        TrainingPlan = new MemoryPlan((4 * Hidden) + 1, 7),
    };

    public static IReadOnlyList<TensorPenalty> Penalties => [new TensorPenalty(0, In * Hidden, 0, Lambda)];

    public ParameterBlock<float> Parameters { get; }

    public static Normalized Create(ulong seed) => new(seed);

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> z = workspace.Buffer(0, 0, Hidden, examples);
        Dense.Forward(parameters[..(In * Hidden)], stackalloc T[Hidden], inputs, z, examples);
        for (int i = 0; i < z.Length; i++)
        {
            int c = i % Hidden;
            T normal = (z[i] - parameters[Mean + c]) / T.Sqrt(parameters[Variance + c] + T.CreateChecked(Epsilon));
            z[i] = (parameters[Scale + c] * normal) + parameters[Shift + c];
        }

        Finish<T>(parameters, z, outputs, examples);
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
        int n = slice.Examples;
        const int PerExample = (4 * Hidden) + 1;
        workspace.Require(Description.TrainingPlan, n, "Normalized.Backward");
        Span<T> normal = workspace.Buffer(0, 0, Hidden, n);
        Span<T> y = workspace.Buffer(Hidden, 1, Hidden, n);
        Span<T> dy = workspace.Buffer(2 * Hidden, 2, Hidden, n);
        Span<T> dOut = workspace.Buffer(4 * Hidden, 4, 1, n);
        Span<T> mean = workspace.Fixed(PerExample, 5, Hidden, n);
        Span<T> variance = workspace.Fixed(PerExample, 6, Hidden, n);
        Dense.Forward(parameters[..(In * Hidden)], stackalloc T[Hidden], inputs, normal, n);
        if (n == 1)
        {
            parameters.Slice(Mean, Hidden).CopyTo(mean);
            parameters.Slice(Variance, Hidden).CopyTo(variance);
        }
        else
        {
            Statistics(normal, mean, variance, n);
        }

        Normalize<T>(normal, mean, variance);
        for (int i = 0; i < y.Length; i++) y[i] = (parameters[Scale + (i % Hidden)] * normal[i]) + parameters[Shift + (i % Hidden)];
        Finish<T>(parameters, y, outputs, n);
        double loss = Loss<T>(outputs, targets);

        T m = T.CreateChecked(slice.BatchExamples);
        for (int i = 0; i < n; i++) dOut[i] = parameters[Factor] * (outputs[i] - targets[i]) / m;
        Dense.Gradients<T>(dOut, y, gradients.Slice(OutWeight, Hidden), gradients.Slice(OutBias, 1), n);
        Dense.Inputs(dOut, parameters.Slice(OutWeight, Hidden), dy, 1, n);
        NormalizedGradients(parameters, normal, variance, dy, gradients, n);
        Dense.Gradients(dy, inputs, gradients[..(In * Hidden)], stackalloc T[Hidden], n);

        T share = T.CreateChecked(Share) * T.CreateChecked(n) / m;
        for (int c = 0; c < Hidden; c++)
        {
            gradients[Mean + c] = share * (parameters[Mean + c] - mean[c]);
            gradients[Variance + c] = share * (parameters[Variance + c] - variance[c]);
        }

        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        WeightPenalty.L2(
            parameters[..(In * Hidden)], gradients.IsEmpty ? gradients : gradients[..(In * Hidden)], Lambda, batchExamples);

    private static void Statistics<T>(ReadOnlySpan<T> z, Span<T> mean, Span<T> variance, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        mean.Clear();
        variance.Clear();
        T count = T.CreateChecked(n);
        for (int i = 0; i < z.Length; i++) mean[i % Hidden] += z[i] / count;
        for (int i = 0; i < z.Length; i++)
        {
            T distance = z[i] - mean[i % Hidden];
            variance[i % Hidden] += distance * distance / count;
        }
    }

    private static void Normalize<T>(Span<T> z, ReadOnlySpan<T> mean, ReadOnlySpan<T> variance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = (z[i] - mean[i % Hidden]) / T.Sqrt(variance[i % Hidden] + T.CreateChecked(Epsilon));
        }
    }

    /// <summary>dz in place of dy: γ/σ · (dy − mean(dy) − x̂·mean(dy·x̂)), from Ioffe and Szegedy 2015.</summary>
    private static void NormalizedGradients<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> normal, ReadOnlySpan<T> variance, Span<T> dy, Span<T> gradients, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        gradients.Slice(Scale, Hidden).Clear();
        gradients.Slice(Shift, Hidden).Clear();
        for (int i = 0; i < dy.Length; i++)
        {
            gradients[Scale + (i % Hidden)] += dy[i] * normal[i];
            gradients[Shift + (i % Hidden)] += dy[i];
        }

        T count = T.CreateChecked(n);
        for (int i = 0; i < dy.Length; i++)
        {
            int c = i % Hidden;
            T factor = parameters[Scale + c] / T.Sqrt(variance[c] + T.CreateChecked(Epsilon));
            T through = (gradients[Shift + c] / count) + (normal[i] * gradients[Scale + c] / count);
            dy[i] = factor * (count == T.One ? dy[i] : dy[i] - through);
        }
    }

    private static void Finish<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> y, Span<T> outputs, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Dense.Forward(parameters.Slice(OutWeight, Hidden), parameters.Slice(OutBias, 1), y, outputs, examples);
        for (int i = 0; i < outputs.Length; i++) outputs[i] *= parameters[Factor];
    }

    private static double Loss<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = double.CreateTruncating(outputs[i] - targets[i]);
            loss += error * error / 2;
        }

        return loss;
    }
}
