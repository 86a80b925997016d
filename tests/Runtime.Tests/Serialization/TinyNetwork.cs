using System.Numerics;
using System.Runtime.InteropServices;
using Lamina.Initializers;
using Lamina.Parameters;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>
/// A network of two dense layers, 2-3-2, with only parameters. The gaps of its block have values too, so that tests detect writes to them.
/// </summary>
internal sealed class TinyNetwork : INetwork<TinyNetwork>
{
    public TinyNetwork(int seed = 1)
    {
        Random random = new(seed);
        foreach (ref float value in Parameters.Span) value = (float)((2 * random.NextDouble()) - 1);
    }

    public static NetworkDescription Description { get; } = new()
    {
        Name = "TinyNetwork",
        InputShape = [2],
        OutputShape = [2],
        TargetLength = 2,
        Loss = "MeanSquaredError",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters =
        [
            new ParameterDescription("dense1.weight", 0, [3, 2], Initializer.Zeros),
            new ParameterDescription("dense1.bias", 16, [3], Initializer.Zeros),
            new ParameterDescription("dense2.weight", 32, [2, 3], Initializer.Zeros),
            new ParameterDescription("dense2.bias", 48, [2], Initializer.Zeros),
        ],
        BlockLength = 64,
        InferencePlan = default,
        EvaluationPlan = default,
        TrainingPlan = default,
    };

    public ParameterBlock<float> Parameters { get; } = new(Description);

    public static TinyNetwork Create(ulong seed) => new((int)seed);

    /// <summary>The bits of the whole block, including gaps.</summary>
    public uint[] Block => Bits(Parameters.Span);

    public static uint[] Bits(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, uint>(values).ToArray();

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => throw new NotSupportedException();

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => throw new NotSupportedException();

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => throw new NotSupportedException();

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => throw new NotSupportedException();
}
