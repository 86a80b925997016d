using System.Numerics;
using Lamina.Parameters;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>A network with only parameters, 1, 2, 3, ….</summary>
internal abstract class Parametric<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    protected Parametric(NetworkDescription description)
    {
        Parameters = new ParameterBlock<float>(description);
        for (int i = 0; i < Parameters.Span.Length; i++) Parameters.Span[i] = i + 1;
    }

    public ParameterBlock<float> Parameters { get; }

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
