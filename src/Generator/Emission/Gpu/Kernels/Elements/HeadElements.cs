using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Elements;

/// <summary>The products of attention, a sum per element.</summary>
internal static class HeadElements
{
    public static KernelExpression Product(OpReading op, Place place)
    {
        var product = (HeadProductOp)op.Op;
        HeadGeometry heads = product.Geometry;
        return product.Kind switch
        {
            HeadProductKind.Scores => Scores(op, place, heads),
            _ => Mix(op, place, heads, product.Kind == HeadProductKind.MixTransposed),
        };
    }

    private static KernelExpression Scores(OpReading op, Place place, HeadGeometry heads)
    {
        int width = heads.Heads * heads.HeadWidth;
        KernelExpression[] at = Digits.Of(op.Builder, place.Column, ("head", heads.Heads), ("query", heads.Queries), ("key", heads.Keys));
        KernelExpression query = op.Builder.Name("ofQuery", (at[1] * width) + (at[0] * heads.HeadWidth));
        KernelExpression key = op.Builder.Name("ofKey", (at[2] * width) + (at[0] * heads.HeadWidth));
        return Sum(op, heads.HeadWidth, i => (op[0].At(place.At(query + i)), op[1].At(place.At(key + i))));
    }

    /// <summary>Rows of the other side, weighted by scores.</summary>
    private static KernelExpression Mix(OpReading op, Place place, HeadGeometry heads, bool isTransposed)
    {
        (int rows, int terms) = isTransposed ? (heads.Keys, heads.Queries) : (heads.Queries, heads.Keys);
        int width = heads.Heads * heads.HeadWidth;
        KernelExpression[] at = Digits.Of(op.Builder, place.Column, ("row", rows), ("unit", width));
        KernelExpression head = op.Builder.Name("head", heads.Heads == 1 ? 0 : at[1] / heads.HeadWidth);
        return Sum(op, terms, i => (op[0].At(place.At(Score(i))), op[1].At(place.At((i * width) + at[1]))));

        KernelExpression Score(KernelExpression i) => isTransposed
            ? (((head * heads.Queries) + i) * heads.Keys) + at[0]
            : (((head * heads.Queries) + at[0]) * heads.Keys) + i;
    }

    private static KernelExpression Sum(
        OpReading op, int terms, Func<KernelExpression, (KernelExpression Left, KernelExpression Right)> term)
    {
        VariableExpression sum = op.Builder.Declare("sum", Number(0));
        using (op.Builder.For("i", terms, out KernelExpression i))
        {
            (KernelExpression left, KernelExpression right) = term(i);
            op.Builder.Set(sum, Call(KernelFunction.MultiplyAdd, left, right, sum));
        }

        return sum;
    }
}
