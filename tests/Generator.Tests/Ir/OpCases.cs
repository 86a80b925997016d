using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Cases for every op that has operands, each a function of random sizes; a convention test names an op without one.</summary>
internal static class OpCases
{
    private static readonly Dictionary<string, Func<Random, OpCase>> Dense = new()
    {
        ["dense layer"] = random => Rows(random, (rows, n, k) =>
            new OpCase(new ProductOp(ProductKind.Forward), TensorShape.PerExample(k), Value(n), Weight(k, n))),
        ["dense layer of a sequence"] = random => Rows(random, (rows, n, k) =>
            new OpCase(new ProductOp(ProductKind.Forward), TensorShape.PerExample(rows, k), Value(rows, n), Weight(k, n))),
        ["data gradient"] = random => Rows(random, (rows, n, k) => new OpCase(
            new ProductOp(ProductKind.DataGradient), TensorShape.PerExample(rows, n),
            Given(TensorShape.PerExample(rows, k)), Given(TensorShape.Parameter(k, n)).OfAnySize)),
        ["weight gradient"] = random => Rows(random, (rows, n, k) => new OpCase(
            new ProductOp(ProductKind.WeightGradient), TensorShape.Parameter(k, n),
            Given(TensorShape.PerExample(rows, k)).OfAnySize, Given(TensorShape.PerExample(rows, n)).OfAnySize)),
        ["map of two values"] = random => Rows(random, (rows, n, k) => new OpCase(
            new MapOp(ScalarFunctions.Dropout), TensorShape.PerExample(rows, n), Value(rows, n), Value(rows * n))),
        ["map with a parameter of one row"] = random => Rows(random, (rows, n, k) => new OpCase(
            new MapOp(ScalarFunctions.Dropout), TensorShape.PerExample(rows, n + 1), Value(rows, n + 1), Weight(n + 1))),
        ["map with one number first"] = random => Rows(random, (rows, n, k) => new OpCase(
            new MapOp(ScalarFunctions.WeightedDifference), TensorShape.PerExample(rows, n),
            Scalar().OfAnySize, Value(rows, n), Value(rows, n))),
        ["sum of rows"] = random => Rows(random, (rows, n, k) => new OpCase(
            new SumRowsOp(TensorShape.Parameter(n + 1)), TensorShape.Parameter(n + 1), Given(TensorShape.PerExample(rows, n + 1)))),
        ["sum"] = random => Rows(random, (rows, n, k) => new OpCase(new SumOp(), TensorShape.Scalar, Value(rows, n).OfAnySize)),
        ["sum of gradients"] = random => Rows(random, (rows, n, k) => new OpCase(
            new ParameterAddOp(), TensorShape.Parameter(k, n), Given(TensorShape.Parameter(k, n)), Given(TensorShape.Parameter(k, n)))),
    };

    public static readonly IReadOnlyDictionary<string, Func<Random, OpCase>> All = new[]
    {
        Dense, LossCases.All, WindowCases.All, LayoutCases.All, NormalizationCases.All, RecurrenceCases.All, AttentionCases.All,
    }.SelectMany(family => family).ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string> Names => new(All.Keys);

    /// <summary>Those with an operand whose gradient can be asked for.</summary>
    public static TheoryData<string> Differentiable => new(All.Keys.Where(name => All[name](new Random(0)).NeedsGradient));

    /// <summary>Rows, and two widths.</summary>
    public static OpCase Rows(Random random, Func<int, int, int, OpCase> make) =>
        make(random.Next(1, 4), random.Next(1, 5), random.Next(1, 5));
}
