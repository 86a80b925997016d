using System.ComponentModel;
using System.Numerics;
using Lamina.Parameters;
using Lamina.Randomness;

namespace Lamina.Initializers;

/// <summary>Draws the parameters of a new network.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterInitialization
{
    /// <summary>
    /// Overwrites every tensor with its initial values. Those of tensor i of the block depend only on the seed and i, so layers appended to
    /// a network do not change the values of the others. Alignment gaps are unchanged.
    /// </summary>
    /// <remarks>Numbers are drawn in double precision and rounded to <typeparamref name="T"/>.</remarks>
    /// <param name="parameters">The block.</param>
    /// <param name="seed">Equal seeds give equal bits.</param>
    /// <exception cref="ArgumentException">An initialiser does not fit the shape of its tensor; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A distribution is unknown; nothing is written.</exception>
    public static void Initialize<T>(ParameterBlock<T> parameters, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        IReadOnlyList<ParameterDescription> tensors = parameters.Network.Parameters;
        foreach (ParameterDescription tensor in tensors) InitializerCheck.Require(tensor);
        for (int index = 0; index < tensors.Count; index++)
        {
            ParameterDescription tensor = tensors[index];
            var random = new PhiloxStream(seed, (uint)index, PhiloxPurpose.Initialization);
            Draw(parameters.Span.Slice(tensor.Offset, tensor.Length), tensor.Initializer, random);
        }
    }

    private static void Draw<T>(Span<T> values, Initializer initializer, PhiloxStream random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double scale = initializer.Scale;
        switch (initializer.Distribution)
        {
            case Distribution.Constant:
                values.Fill(T.CreateTruncating(scale));
                break;
            case Distribution.Normal:
                foreach (ref T value in values) value = T.CreateTruncating(scale * random.NextNormal());
                break;
            case Distribution.Uniform:
                foreach (ref T value in values) value = T.CreateTruncating(scale * ((2 * random.NextDouble()) - 1));
                break;
            case Distribution.Orthogonal:
                OrthogonalMatrix.Fill(values, (int)scale, random);
                break;
            case Distribution.ForgetGate:
                values.Clear();
                values.Slice(values.Length / InitializerCheck.Gates, values.Length / InitializerCheck.Gates)
                    .Fill(T.CreateTruncating(scale));
                break;
            case Distribution.Sinusoidal:
                PositionalEncoding.Fill(values, (int)scale);
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(initializer), initializer.Distribution, "Unknown distribution of initial values.");
        }
    }
}
