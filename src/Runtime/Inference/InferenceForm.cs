using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lamina.Kernels;

namespace Lamina;

/// <summary>
/// A network compiled for prediction only: its parameters at one moment, packed once into the order in which generated code reads them.
/// Immutable, so any number of threads can share it, and predictions allocate nothing. An example has the same bits in any batch.
/// </summary>
public abstract class InferenceForm : IPredictor
{
    /// <summary>Numbers of the workspace of a call that lie on the stack: 8 KB.</summary>
    private const int StackLength = 2048;

    /// <summary>Number of examples that are computed together; more would only enlarge the workspace.</summary>
    private const int LargestChunk = 256;

    private readonly AlignedBuffer<float> weights;
    private readonly int oneLength;
    private readonly int chunk;

    /// <summary>Allocates the packed weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="weights">Numbers of the packed weights.</param>
    protected InferenceForm(NetworkDescription network, int weights)
    {
        ArgumentNullException.ThrowIfNull(network);
        Description = network;
        InputLength = network.InputLength;
        OutputLength = network.OutputLength;
        oneLength = network.InferencePlan.Length(1);
        chunk = network.InferencePlan.ExamplesAtATime(LargestChunk);
        this.weights = new AlignedBuffer<float>(weights);
    }

    /// <summary>Layers and shapes of the network.</summary>
    public NetworkDescription Description { get; }

    /// <inheritdoc/>
    public int InputLength { get; }

    /// <inheritdoc/>
    public int OutputLength { get; }

    /// <summary>Numbers of the packed weights, in single precision.</summary>
    public int WeightsLength => weights.Length;

    /// <summary>The packed weights, which only the constructor writes.</summary>
    protected Span<float> Weights => weights.Span;

    /// <summary>Predicts one example. Allocates nothing after a thread's first call and may be called from several threads.</summary>
    /// <param name="input"><see cref="InputLength"/> numbers.</param>
    /// <param name="output"><see cref="OutputLength"/> numbers, overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the output shares memory with the input.</exception>
    [SkipLocalsInit]
    public virtual void Predict(ReadOnlySpan<float> input, Span<float> output)
    {
        if (input.Length != InputLength || output.Length != OutputLength || !AreApart(input, output)) Refuse(input, output, 1);
        if (oneLength <= StackLength)
        {
            // Aligned as buffers of a workspace are: vectors that cross cache lines take twice as long.
            Span<float> memory = stackalloc float[StackLength + MemoryPlan.SlotLength];
            Infer(weights.Span, input, output, 1, new WorkspaceSpan<float>(Aligned(memory)));
        }
        else
        {
            Infer(weights.Span, input, output, 1, new WorkspaceSpan<float>(Scratch<float, InferenceBuffers>.Rent(oneLength)));
        }
    }

    /// <summary>Predicts several examples. Allocates nothing after a thread's first call and may be called from several threads.</summary>
    /// <inheritdoc/>
    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int examples)
    {
        DimensionCheck.Examples(examples);
        if (inputs.Length != (long)examples * InputLength || outputs.Length != (long)examples * OutputLength || !AreApart(inputs, outputs))
            Refuse(inputs, outputs, examples);
        int length = Description.InferencePlan.Length(Math.Min(examples, chunk));
        var workspace = new WorkspaceSpan<float>(Scratch<float, InferenceBuffers>.Rent(length));
        for (int first = 0; first < examples; first += chunk)
        {
            int count = Math.Min(chunk, examples - first);
            Infer(
                weights.Span, inputs.Slice(first * InputLength, count * InputLength),
                outputs.Slice(first * OutputLength, count * OutputLength), count, workspace);
        }
    }

    /// <summary>The first of the packed weights.</summary>
    protected ref readonly float FirstWeight => ref weights.First;

    /// <summary>Whether two spans share no memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static bool AreApart(ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        nint distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output));
        return (nuint)distance >= (nuint)input.Length * sizeof(float) && (nuint)(-distance) >= (nuint)output.Length * sizeof(float);
    }

    /// <summary>Throws the exception for wrong arguments of a prediction.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected void Refuse(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, int examples)
    {
        DimensionCheck.Rows(inputs.Length, examples, InputLength, nameof(inputs), Description);
        DimensionCheck.Rows(outputs.Length, examples, OutputLength, nameof(outputs), Description);
        DimensionCheck.ThrowOverlap(nameof(outputs), nameof(inputs), Description);
    }

    /// <summary>Writes ŷ; arguments are checked.</summary>
    protected abstract void Infer(
        ReadOnlySpan<float> weights, ReadOnlySpan<float> inputs, Span<float> outputs, int examples, WorkspaceSpan<float> workspace);

    private static unsafe Span<float> Aligned(Span<float> memory)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory));
        return memory[(int)((-(nint)address & 63) / sizeof(float))..];
    }
}

/// <summary>Purpose: the buffers of inference forms.</summary>
internal readonly struct InferenceBuffers;
