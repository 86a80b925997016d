using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Matrix products, formulas of each element, and sums.</summary>
internal static class ProductMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<ProductOp>(Product),
        OpMeaning.Of<MapOp>(Map),
        OpMeaning.Of<SumRowsOp>(SumRows),
        OpMeaning.Of<SumOp>((_, call) => [call[0].Sum()]),
        OpMeaning.Of<ParameterAddOp>((_, call) => call[0].Zip(call[1], (left, right) => left + right).ToArray()),
    ];

    /// <summary>Every example has length/width rows; all rows of all examples form one matrix.</summary>
    private static double[] Product(ProductOp op, OpCall call)
    {
        double[] left = call[0];
        double[] right = call[1];
        int width = call.ShapeOf(0).Last;
        int rows = left.Length / width;
        int columns = call.Shape.Last;
        return op.Kind switch
        {
            ProductKind.Forward => // X (rows, width) · W (columns, width) transposed
                Fill(rows, columns, width, (row, o, i) => left[(row * width) + i] * right[(o * width) + i]),
            ProductKind.DataGradient => // dZ (rows, width) · W (width, columns)
                Fill(rows, columns, width, (row, i, o) => left[(row * width) + o] * right[(o * columns) + i]),
            _ => // dZ (rows, width) transposed · X (rows, columns)
                Fill(width, columns, rows, (o, i, row) => left[(row * width) + o] * right[(row * columns) + i]),
        };
    }

    /// <summary>The matrix of sums over the last index.</summary>
    private static double[] Fill(int rows, int columns, int terms, Func<int, int, int, double> term)
    {
        var result = new double[rows * columns];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < terms; k++) result[i] += term(i / columns, i % columns, k);
        }

        return result;
    }

    /// <summary>Operands with fewer numbers than an example, whose length they divide, begin again and again.</summary>
    private static double[] Map(MapOp op, OpCall call)
    {
        var result = new double[call.Length];
        var arguments = new double[call.Operands];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < arguments.Length; k++) arguments[k] = call[k][i % call[k].Length];
            result[i] = ScalarEvaluator.Evaluate(op.Function.Body, arguments, call.Trace);
        }

        return result;
    }

    private static double[] SumRows(SumRowsOp op, OpCall call)
    {
        var sums = new double[op.Result.Length];
        for (int i = 0; i < call[0].Length; i++) sums[i % sums.Length] += call[0][i];
        return sums;
    }
}
