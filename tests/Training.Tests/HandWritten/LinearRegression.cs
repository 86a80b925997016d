using System.Numerics;
using Lamina.Devices;
using Lamina.Initializers;
using Lamina.Kernels;
using Lamina.Parameters;
using Lamina.Tests.HostDevices;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>ŷ = W x + b from 3 to 2 numbers, loss ½‖ŷ − y‖², L2 with λ = 0.5 on W.</summary>
internal sealed class LinearRegression : INetwork<LinearRegression>, IPenalized
{
    public const double Lambda = 0.5;

    private const int Inputs = 3;
    private const int Outputs = 2;
    private const int Bias = 16;

    public LinearRegression(ulong seed = 1)
    {
        Parameters = new ParameterBlock<float>(Description);
        ParameterInitialization.Initialize(Parameters, seed);
    }

    public static NetworkDescription Description { get; } = new()
    {
        Name = nameof(LinearRegression),
        InputShape = [Inputs],
        OutputShape = [Outputs],
        TargetLength = Outputs,
        Loss = "half squared error",
        Task = NetworkTask.Regression,
        Layers = [new LayerDescription("dense1", "Dense", [Outputs], (Inputs * Outputs) + Outputs, Inputs * Outputs)],
        Parameters =
        [
            new ParameterDescription("dense1.weight", 0, [Outputs, Inputs], Initializer.Xavier(Inputs)),
            new ParameterDescription("dense1.bias", Bias, [Outputs], Initializer.Zeros),
        ],
        BlockLength = 32,
        InferencePlan = new MemoryPlan(0, 0),
        EvaluationPlan = new MemoryPlan(0, 0),
        TrainingPlan = new MemoryPlan(Outputs, 0),
    };

    public static IReadOnlyList<TensorPenalty> Penalties => [new TensorPenalty(0, Inputs * Outputs, 0, Lambda)];

    public ParameterBlock<float> Parameters { get; }

    public static LinearRegression Create(ulong seed) => new(seed);

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Dense.Forward(parameters[..(Inputs * Outputs)], parameters.Slice(Bias, Outputs), inputs, outputs, examples);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Forward(parameters, inputs, outputs, examples, workspace);
        double loss = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = double.CreateTruncating(outputs[i] - targets[i]);
            loss += error * error / 2;
        }

        return loss;
    }

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = Evaluate(parameters, inputs, targets, outputs, slice.Examples, workspace);
        Span<T> dz = workspace.Buffer(0, 0, Outputs, slice.Examples);
        T m = T.CreateChecked(slice.BatchExamples);
        for (int i = 0; i < dz.Length; i++) dz[i] = (outputs[i] - targets[i]) / m;
        Dense.Gradients(dz, inputs, gradients[..(Inputs * Outputs)], gradients.Slice(Bias, Outputs), slice.Examples);
        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        WeightPenalty.L2(
            parameters[..(Inputs * Outputs)], gradients.IsEmpty ? gradients : gradients[..(Inputs * Outputs)], Lambda, batchExamples);
}
