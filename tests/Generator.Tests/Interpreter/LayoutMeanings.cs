using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Ops that only move numbers.</summary>
internal static class LayoutMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<ReshapeOp>((_, call) => call[0]),
        OpMeaning.Of<SliceOp>((op, call) => call.PerExample(x => x.Chunk(op.Range.Width)
            .SelectMany(row => row.Skip(op.Range.Start).Take(op.Range.Count)).ToArray())),
        OpMeaning.Of<EmbedOp>((op, call) => call.PerExample(x => Embed(op.Range, x))),
        OpMeaning.Of<ConcatOp>(Concat),
        OpMeaning.Of<ExpandOp>((_, call) => Enumerable.Range(0, call.Length)
            .Select(i => call[0][i / (call.Length / call[0].Length)]).ToArray()),
        OpMeaning.Of<PadOp>((op, call) => call.PerExample(x => Pad(op, x))),
        OpMeaning.Of<PermuteOp>((op, call) => call.PerExample(x => Permute(op, x))),
    ];

    private static double[] Embed(ColumnRange range, double[] x)
    {
        var result = new double[range.Rows * range.Width];
        for (int i = 0; i < x.Length; i++) result[(i / range.Count * range.Width) + range.Start + (i % range.Count)] = x[i];
        return result;
    }

    private static double[] Concat(ConcatOp op, OpCall call)
    {
        IEnumerable<double[]>[] rows = Enumerable.Range(0, call.Operands)
            .Select(operand => call[operand].Chunk(call.ShapeOf(operand).Length / op.Rows)).ToArray();
        int count = call.Length / op.Result.Length * op.Rows;
        return Enumerable.Range(0, count).SelectMany(row => rows.SelectMany(operand => operand.ElementAt(row))).ToArray();
    }

    private static double[] Pad(PadOp op, double[] x)
    {
        PadGeometry pad = op.Geometry;
        var result = new double[(op.IsCrop ? pad.Inner : pad.Outer).Length];
        for (int inner = 0; inner < pad.Inner.Length; inner++)
        {
            int channel = inner % pad.Channels;
            int column = inner / pad.Channels % pad.Columns.Size;
            int row = inner / pad.Channels / pad.Columns.Size;
            int outer = ((((row + pad.Rows.Before) * pad.Columns.Padded) + column + pad.Columns.Before) * pad.Channels) + channel;
            if (op.IsCrop) result[inner] = x[outer];
            else result[outer] = x[inner];
        }

        return result;
    }

    private static double[] Permute(PermuteOp op, double[] x)
    {
        ImmutableArray<int> source = op.Source.Dimensions;
        ImmutableArray<int> axes = op.Axes.Axes;
        var result = new double[x.Length];
        var index = new int[axes.Length];
        for (int i = 0; i < result.Length; i++)
        {
            int rest = i;
            for (int axis = axes.Length - 1; axis >= 0; axis--)
            {
                index[axes[axis]] = rest % source[axes[axis]];
                rest /= source[axes[axis]];
            }

            int place = 0;
            for (int axis = 0; axis < axes.Length; axis++) place = (place * source[axis]) + index[axis];
            result[i] = x[place];
        }

        return result;
    }
}
