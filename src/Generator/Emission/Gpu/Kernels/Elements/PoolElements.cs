using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Windows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Elements;

/// <summary>Pools and their gradients, which gather: a place of the image asks the windows that it is in.</summary>
internal static class PoolElements
{
    public static KernelExpression Max(OpReading op, Place place)
    {
        WindowGeometry window = ((WindowMaxOp)op.Op).Geometry;
        var taps = new WindowTaps(op.Builder, window);
        KernelExpression[] at = taps.OfResult(place.Column, window.Channels);
        VariableExpression greatest = op.Builder.Declare("greatest", Number(double.NegativeInfinity));
        taps.Places(at[0], at[1], (_, input) =>
            op.Builder.Set(greatest, Call(KernelFunction.Max, op[0].At(place.At((input * window.Channels) + at[2])), greatest)));
        return greatest;
    }

    /// <summary>dy of the windows in which the place holds y and none before it does.</summary>
    public static KernelExpression MaxGradient(OpReading op, Place place)
    {
        WindowGeometry window = ((WindowMaxGradientOp)op.Op).Geometry;
        KernelBuilder builder = op.Builder;
        var taps = new WindowTaps(builder, window);
        KernelExpression[] at = taps.OfImage(place.Column, window.Channels);
        KernelExpression own = builder.Name("own", op[1].At(place));
        VariableExpression sum = builder.Declare("sum", Number(0));
        taps.Windows(at[0], at[1], (row, column, kernel) =>
        {
            KernelExpression output = builder.Name("output", (((row * window.Columns.Output) + column) * window.Channels) + at[2]);
            KernelExpression greatest = builder.Name("greatest", op[2].At(place.At(output)));
            using (builder.If(IsSame(own, greatest)))
            {
                VariableExpression earlier = builder.Declare("earlier", 0);
                taps.Places(row, column, (other, input) =>
                {
                    KernelExpression number = builder.Name("number", op[1].At(place.At((input * window.Channels) + at[2])));
                    using (builder.If((other < kernel) & IsSame(number, greatest))) builder.Set(earlier, 1);
                });
                using (builder.If(earlier.IsEqualTo(0))) builder.Set(sum, sum + op[0].At(place.At(output)));
            }
        });
        return sum;
    }

    public static KernelExpression Sum(OpReading op, Place place)
    {
        var pool = (WindowSumOp)op.Op;
        KernelBuilder builder = op.Builder;
        int channels = pool.Geometry.Channels;
        var taps = new WindowTaps(builder, pool.Geometry);
        if (pool.IsTransposed)
        {
            KernelExpression[] at = taps.OfImage(place.Column, channels);
            VariableExpression total = builder.Declare("sum", Number(0));
            taps.Windows(at[0], at[1], (row, column, _) => builder.Set(total, total + Divide(
                op[0].At(place.At((((row * pool.Geometry.Columns.Output) + column) * channels) + at[2])),
                taps.Divisor(pool.Divisor, row, column))));
            return total;
        }

        KernelExpression[] output = taps.OfResult(place.Column, channels);
        VariableExpression sum = builder.Declare("sum", Number(0));
        taps.Places(output[0], output[1], (_, input) => builder.Set(sum, sum + op[0].At(place.At((input * channels) + output[2]))));
        return Divide(sum, taps.Divisor(pool.Divisor, output[0], output[1]));
    }

    private static KernelExpression Divide(KernelExpression value, KernelExpression? divisor) => divisor is null ? value : value / divisor;

    /// <summary>Unlike ==, true for two that are not numbers.</summary>
    private static KernelExpression IsSame(KernelExpression left, KernelExpression right) =>
        left.IsEqualTo(right) | (Call(KernelFunction.IsNaN, left) & Call(KernelFunction.IsNaN, right));
}
