using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>Ops that move numbers, and products per head: the cases of all ops in several sizes, and some in sizes of their own.</summary>
internal static class LayoutKernelCases
{
    private const int Sizes = 2;

    private static readonly Type[] Ops =
    [
        typeof(SliceOp), typeof(EmbedOp), typeof(ConcatOp), typeof(ExpandOp), typeof(PadOp), typeof(PermuteOp), typeof(HiddenOp),
        typeof(EmbeddingOp), typeof(HeadProductOp),
    ];

    public static readonly IReadOnlyDictionary<string, GraphCase> All = Moved().Concat(Permutations()).Concat(Heads())
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, GraphCase>> Moved()
    {
        foreach ((string name, Func<Random, OpCase> make) in OpCases.All)
        {
            if (!Ops.Contains(make(new Random(0)).Op.GetType())) continue;
            for (int seed = 0; seed < Sizes; seed++)
                yield return KeyValuePair.Create($"{name} {seed}", GraphCase.Of(make(new Random(seed))));
        }

        yield return KeyValuePair.Create("concat of one row", GraphCase.Of(new OpCase(
            new ConcatOp(1, TensorShape.PerExample(12)), TensorShape.PerExample(12), Value(5), Value(3), Value(4))));
        foreach (bool allSteps in new[] { false, true })
        {
            var geometry = new RecurrenceGeometry(RecurrenceKind.Lstm, Steps: 5, Units: 3, IsReverse: true);
            TensorShape shape = allSteps ? TensorShape.PerExample(5, 3) : TensorShape.PerExample(3);
            yield return KeyValuePair.Create($"hidden state in reverse, all steps: {allSteps}", GraphCase.Of(
                new OpCase(new HiddenOp(geometry, allSteps), shape, Given(TensorShape.PerExample(5, 18)))));
        }
    }

    private static IEnumerable<KeyValuePair<string, GraphCase>> Permutations() =>
        from axes in new[] { new[] { 0, 2, 1, 3 }, [3, 2, 1, 0], [2, 3, 0, 1], [1, 0, 3, 2] }
        let source = TensorShape.PerExample(3, 1, 4, 5)
        let order = new AxisOrder(axes)
        select KeyValuePair.Create(
            $"permutation {order}", GraphCase.Of(new OpCase(new PermuteOp(source, order), order.Apply(source), Given(source))));

    private static IEnumerable<KeyValuePair<string, GraphCase>> Heads()
    {
        HeadGeometry[] geometries =
            [new(Heads: 3, Queries: 9, Keys: 13, HeadWidth: 5), new(Heads: 1, Queries: 20, Keys: 11, HeadWidth: 17)];
        foreach (HeadGeometry heads in geometries)
        {
            TensorShape queries = heads.QueryShape, keys = heads.KeyShape, scores = heads.Scores;
            yield return Product(HeadProductKind.Scores, scores, queries, keys);
            yield return Product(HeadProductKind.Mix, queries, scores, keys);
            yield return Product(HeadProductKind.MixTransposed, keys, scores, queries);

            KeyValuePair<string, GraphCase> Product(HeadProductKind kind, TensorShape result, params TensorShape[] operands) =>
                KeyValuePair.Create(
                $"{kind} of {heads.Heads} heads",
                GraphCase.Of(new OpCase(new HeadProductOp(kind, heads), result, operands.Select(Given).ToArray())));
        }
    }
}
