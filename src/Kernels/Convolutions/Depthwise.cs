using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// Depthwise convolutions and their gradients by the image. No sum has two channels, so lanes are channels. If a channel has several
/// filters, channels are repeated until there are as many as filters; in the gradient, a channel's filters are further terms.
/// </summary>
/// <remarks>
/// Loops from the outside in: bands of windows, whose images stay in the second-level cache; five windows; two vectors of channels; the
/// places of a window. The packed filters, (places, filters), stay in the first-level cache for all windows.
/// </remarks>
internal static class Depthwise<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The convolution.</summary>
    public static void Forward(ref T x, ref T w, ref T y, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        Span<T> packed = Scratch<T, PackedFilters>.Rent(shape.Window.KernelArea * shape.Filters);
        Pack(ref w, packed, shape);
        ForwardPacked(ref x, ref MemoryMarshal.GetReference(packed), ref y, examples, shape);
    }

    /// <summary>The convolution with packed filters.</summary>
    public static void ForwardPacked(ref T x, ref T packed, ref T y, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        if (shape.Filters < ChannelTile<T, V>.Width)
        {
            if (typeof(V) == typeof(Lanes512<T>)) Depthwise<T, Lanes256<T>>.ForwardPacked(ref x, ref packed, ref y, examples, shape);
            else if (typeof(V) == typeof(Lanes256<T>)) Depthwise<T, Lanes128<T>>.ForwardPacked(ref x, ref packed, ref y, examples, shape);
            else Depthwise<T, Scalar<T>>.ForwardPacked(ref x, ref packed, ref y, examples, shape);
            return;
        }

        var operands = new CorrelationOperands<T> { Source = ref x, Filters = ref packed, Results = ref y, Examples = examples };
        Run(Repeated(shape), new ChannelMap(shape.Window.Channels, Repeat: shape.GroupFilters), operands);
    }

    /// <summary>Packs the filters of the convolution, in an order that does not depend on the lanes.</summary>
    public static void Pack(ref T w, Span<T> packed, in ConvolutionShape shape) =>
        Pack(Repeated(shape), shape, parts: 1, ref w, packed);

    /// <summary>Its gradient by the image.</summary>
    public static void Gradient(ref T dy, ref T w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        if (shape.Window.Channels < ChannelTile<T, V>.Width)
        {
            if (typeof(V) == typeof(Lanes512<T>)) Depthwise<T, Lanes256<T>>.Gradient(ref dy, ref w, dx, examples, shape);
            else if (typeof(V) == typeof(Lanes256<T>)) Depthwise<T, Lanes128<T>>.Gradient(ref dy, ref w, dx, examples, shape);
            else Depthwise<T, Scalar<T>>.Gradient(ref dy, ref w, dx, examples, shape);
            return;
        }

        var channels = new ChannelMap(shape.Filters, Parts: shape.GroupFilters);
        var operands = new CorrelationOperands<T>
        {
            Source = ref dy, Results = ref MemoryMarshal.GetReference(dx), Examples = examples,
        };
        foreach (Correlation correlation in GradientPhases.Of(shape, dx))
        {
            int parts = channels.Parts;
            Span<T> packed = Scratch<T, PackedFilters>.Rent(correlation.Taps * parts * correlation.Filters);
            Pack(correlation, shape, parts, ref w, packed);
            operands.Filters = ref MemoryMarshal.GetReference(packed);
            Run(correlation, channels, operands);
        }
    }

    /// <summary>The convolution of an image whose channels are repeated to be as many as filters.</summary>
    public static Correlation Repeated(in ConvolutionShape shape)
    {
        var correlation = Correlation.Forward(shape);
        return correlation with { Depth = correlation.Depth with { Channels = shape.Filters } };
    }

    private static void Run(in Correlation correlation, in ChannelMap channels, in CorrelationOperands<T> operands)
    {
        var bands = Bands.Of(correlation, operands.Examples, Unsafe.SizeOf<T>(), alwaysCopy: !channels.IsIdentity);
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> from = Scratch<int, WindowOffsets>.Rent(bands.Size.Count);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(bands.Size.Count);
        int taps = correlation.Taps, parts = channels.Parts;
        Span<int> steps = Scratch<int, TapOffsets>.Rent(taps * parts);
        bands.WriteWindowOffsets(from);
        bands.WriteResultOffsets(to);
        bands.WriteTapOffsets(steps[..taps]);

        // Backwards, so that no tap is overwritten before it is read.
        for (int i = steps.Length - 1; i >= 0; i--) steps[i] = steps[i / parts] + (i % parts * correlation.Filters);
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            var sweep = new ChannelSweep<T>
            {
                Steps = steps,
                A = ref bands.Source(band, ref operands.Source, copy, channels),
                B = ref operands.Filters,
                BStep = correlation.Filters,
                C = ref Unsafe.Add(ref operands.Results, bands.ResultStart(band)),
            };
            Sweep(new RowTable { From = from[..band.Count], To = to }, sweep, correlation.Filters);
        }
    }

    /// <summary>Packs the filters as (taps·parts, results): for each step, the factors of adjacent lanes.</summary>
    private static void Pack(in Correlation correlation, in ConvolutionShape shape, int parts, ref T w, Span<T> packed)
    {
        int filter = shape.Window.KernelArea, at = 0;
        for (int tap = 0; tap < correlation.Taps; tap++)
        {
            int place = correlation.KernelPlace(tap, shape.Window.Columns.Kernel);
            for (int part = 0; part < parts; part++)
            {
                for (int result = 0; result < correlation.Filters; result++)
                    packed[at++] = Unsafe.Add(ref w, ((((nint)result * parts) + part) * filter) + place);
            }
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(in RowTable table, in ChannelSweep<T> sweep, int channels)
    {
        int width = ChannelTile<T, V>.Width, rows = table.From.Length;
        for (int row = 0; row < rows; row += ChannelTile<T, V>.Height)
        {
            int height = int.Min(ChannelTile<T, V>.Height, rows - row);
            ref int start = ref Unsafe.Add(ref MemoryMarshal.GetReference(table.From), row);
            ref int target = ref Unsafe.Add(ref MemoryMarshal.GetReference(table.To), row);
            for (int channel = 0; channel < channels; channel += width)
            {
                // The last tile is moved back to end with the channels. The channels that it shares with the one before get equal results.
                channel = int.Min(channel, channels - width);
                ChannelTile<T, V>.Run(sweep, height, ref start, ref target, channel);
            }
        }
    }
}
