using System.Numerics;
using Lamina.Devices;
using Lamina.Initializers;
using Lamina.Parameters;
using Lamina.Tests.HostDevices;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>
/// After k updates of gradient descent with rate 1, every parameter is −k: each gradient is 1, whatever the data, and a running statistic
/// also changes by 1. So the values of a block show which update they belong to, and whether all belong to the same one.
/// </summary>
internal sealed class Counting : INetwork<Counting>, IPenalized
{
    private const int Weights = 20_000;
    private const int Statistics = 10_000;

    public static NetworkDescription Description { get; } = new()
    {
        Name = nameof(Counting),
        InputShape = [1],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "none",
        Task = NetworkTask.Regression,
        Layers = [new LayerDescription("count", "Count", [1], Weights, Weights) { NonTrainableCount = Statistics }],
        Parameters =
        [
            new ParameterDescription("count.weight", 0, [Weights], Initializer.Zeros),
            new ParameterDescription("count.running", Weights, [Statistics], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
        ],
        BlockLength = Weights + Statistics,
        TrainableLength = Weights,
        InferencePlan = new MemoryPlan(0, 0),
        EvaluationPlan = new MemoryPlan(0, 0),
        TrainingPlan = new MemoryPlan(0, 0),
    };

    public static IReadOnlyList<TensorPenalty> Penalties => [];

    public ParameterBlock<float> Parameters { get; } = new(Description);

    public static Counting Create(ulong seed) => new();

    /// <summary>The update to which the parameters belong.</summary>
    /// <exception cref="InvalidOperationException">They belong to several updates.</exception>
    public int Updates()
    {
        float first = Parameters.Span[0];
        foreach (float value in Parameters.Span)
        {
            if (value != first) throw new InvalidOperationException($"Some parameters belong to update {-first}, some to {-value}.");
        }

        return (int)-first;
    }

    /// <summary>The parameters' common value; NaN if they belong to several updates.</summary>
    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        outputs.Fill(parameters.ContainsAnyExcept(parameters[0]) ? T.NaN : parameters[0]);

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Forward(parameters, inputs, outputs, examples, workspace);
        return 0;
    }

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        gradients.Fill(T.CreateChecked(slice.Examples) / T.CreateChecked(slice.BatchExamples));
        return Evaluate(parameters, inputs, targets, outputs, slice.Examples, workspace);
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => 0;
}
