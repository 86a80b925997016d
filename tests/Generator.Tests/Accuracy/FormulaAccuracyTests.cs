using System.Numerics;
using Lamina.Kernels;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>Every scalar formula of docs/numerics.md against 60 digits: no error is above the one that the page states.</summary>
public class FormulaAccuracyTests
{
    public static TheoryData<string> Names => new(MeasuredFormula.All.Keys);

    [Fact]
    public void Every_formula_has_points_and_bounds()
    {
        Assert.Equal(MeasuredFormula.All.Keys.Order(), FormulaPoints.All.Keys.Order());
        Assert.Equal(MeasuredFormula.All.Keys.Order(), FormulaBound.Table.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Errors_are_within_the_bounds_at_every_width(string name)
    {
        var errors = new List<string>();
        Check<Scalar<float>, float>(name, errors);
        Check<Lanes128<float>, float>(name, errors);
        Check<Lanes256<float>, float>(name, errors);
        Check<Lanes512<float>, float>(name, errors);
        Check<Scalar<double>, double>(name, errors);
        Check<Lanes128<double>, double>(name, errors);
        Check<Lanes256<double>, double>(name, errors);
        Check<Lanes512<double>, double>(name, errors);
        Assert.True(errors.Count == 0, name + ":\n" + string.Join("\n", errors));
    }

    private static void Check<V, T>(string name, List<string> errors)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        MeasuredFormula formula = MeasuredFormula.All[name];
        FormulaPoints points = FormulaPoints.All[name];
        T[][] arguments = points.Arguments.Select(row => row.Select(x => T.CreateTruncating(x)).ToArray()).ToArray();
        T[] values = LaneFormula<V, T>.Map(formula.Body, arguments);
        T[] slopes = LaneFormula<V, T>.Map(formula.Slope, [.. arguments, values]);
        bool isSingle = typeof(T) == typeof(float);
        Compare(points.Values, values, FormulaBound.Table[name][isSingle ? 0 : 1], "value");
        Compare(points.Slopes, slopes, FormulaBound.Table[name][isSingle ? 2 : 3], "derivative");

        void Compare(double[] expected, T[] actual, FormulaBound bound, string what)
        {
            int worst = Enumerable.Range(0, expected.Length)
                .MaxBy(i => bound.Error(double.CreateTruncating(actual[i]), expected[i], isSingle));
            double error = bound.Error(double.CreateTruncating(actual[worst]), expected[worst], isSingle);
            if (error <= bound.Limit) return;
            string at = string.Join(", ", points.Arguments.Select(row => row[worst].ToString("R")));
            errors.Add(FormattableString.Invariant(
                $"{typeof(V).Name} {typeof(T).Name}: {what} at {at} is {actual[worst]}, not {expected[worst]:R}; ")
                + FormattableString.Invariant($"error {error:E2}, stated {bound.Limit:E2}"));
        }
    }
}
