using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpCases;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Ops that move numbers.</summary>
internal static class LayoutCases
{
    public static readonly Dictionary<string, Func<Random, OpCase>> All = new()
    {
        ["reshape"] = random => Rows(random, (rows, n, k) =>
            new OpCase(new ReshapeOp(TensorShape.PerExample(k, rows, n)), TensorShape.PerExample(k, rows, n), Value(rows * n, k))),
        ["slice"] = random => Rows(random, (rows, n, k) => new OpCase(
            new SliceOp(new ColumnRange(rows, n + k, n, k), TensorShape.PerExample(rows, k)), TensorShape.PerExample(rows, k),
            Value(rows, n + k))),
        ["embed"] = random => Rows(random, (rows, n, k) => new OpCase(
            new EmbedOp(new ColumnRange(rows, n + k + 1, n, k), TensorShape.PerExample(rows, n + k + 1)),
            TensorShape.PerExample(rows, n + k + 1), Given(TensorShape.PerExample(rows, k)))),
        ["concat"] = random => Rows(random, (rows, n, k) => new OpCase(
            new ConcatOp(rows, TensorShape.PerExample(rows, n + k + 2)), TensorShape.PerExample(rows, n + k + 2),
            Value(rows, n), Value(rows, 2), Value(rows, k))),
        ["expand"] = random => Rows(random, (rows, n, _) => new OpCase(
            new ExpandOp(TensorShape.PerExample(rows, n)), TensorShape.PerExample(rows, n), Given(TensorShape.PerExample(rows, 1)))),
        ["pad"] = random => Pad(random, isCrop: false),
        ["crop"] = random => Pad(random, isCrop: true),
        ["permute"] = random => Rows(random, (rows, n, k) => new OpCase(
            new PermuteOp(TensorShape.PerExample(rows, n, k), new AxisOrder([2, 0, 1])), TensorShape.PerExample(k, rows, n),
            Value(rows, n, k))),
    };

    private static OpCase Pad(Random random, bool isCrop)
    {
        PadAxis rows = Axis(), columns = Axis();
        int channels = random.Next(1, 4);
        int[] inner = [rows.Size, columns.Size, channels];
        int[] outer = [rows.Before + rows.Size + rows.After, columns.Before + columns.Size + columns.After, channels];
        return new OpCase(
            new PadOp(new PadGeometry(rows, columns, channels), isCrop), TensorShape.PerExample(isCrop ? inner : outer),
            Value(isCrop ? outer : inner));

        PadAxis Axis() => new(Size: random.Next(1, 4), Before: random.Next(0, 3), After: random.Next(0, 3));
    }
}
