using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>Normalisation and the softmax of attention: rows of an item and of a group, channels of one group and of several.</summary>
internal static class NormalizationKernelCases
{
    private const double Epsilon = 1e-3;

    public static readonly IReadOnlyDictionary<string, GraphCase> All = Groups().Concat(Channels()).Concat(Attention())
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, GraphCase>> Groups()
    {
        (string Name, GroupNormalizationGeometry Geometry)[] geometries =
        [
            ("layer normalisation", new GroupNormalizationGeometry(3, 1, 1, 7, new Normalizer(Center: true, Epsilon))),
            ("wide layer normalisation", new GroupNormalizationGeometry(2, 1, 1, 300, new Normalizer(Center: true, Epsilon))),
            ("root mean square normalisation", new GroupNormalizationGeometry(3, 1, 1, 5, new Normalizer(Center: false, Epsilon))),
            ("wide root mean square normalisation", new GroupNormalizationGeometry(1, 1, 1, 131, new Normalizer(Center: false, Epsilon))),
            ("group normalisation", new GroupNormalizationGeometry(2, 3, 4, 3, new Normalizer(Center: true, Epsilon))),
            ("large group normalisation", new GroupNormalizationGeometry(1, 49, 3, 3, new Normalizer(Center: true, Epsilon))),
            ("normalisation of one group", new GroupNormalizationGeometry(1, 9, 1, 3, new Normalizer(Center: true, Epsilon))),
        ];
        foreach ((string name, GroupNormalizationGeometry geometry) in geometries)
        {
            TensorShape shape = TensorShape.PerExample(geometry.Rows * geometry.Positions, geometry.Groups * geometry.Width);
            yield return Pair(name, GraphCase.Of(new OpCase(new GroupNormalizeOp(geometry), shape, FarFromZero(shape))));
            yield return Pair(name + ", gradient", GraphCase.Of(
                new OpCase(new GroupNormalizeGradientOp(geometry), shape, Given(shape), FarFromZero(shape)), Then(ScalarFunctions.Relu)));
        }
    }

    private static IEnumerable<KeyValuePair<string, GraphCase>> Channels()
    {
        foreach ((int positions, int channels) in new[] { (1, 5), (6, 19), (50, 3) })
        {
            TensorShape shape = TensorShape.PerExample(positions, channels);
            string size = $" of {positions} x {channels}";
            OpOperand statistic = Data(TensorShape.Parameter(channels), 0.5, 1.5);
            yield return Pair("channel mean" + size,
                GraphCase.Of(new OpCase(
                    new ChannelMeanOp(channels), TensorShape.Parameter(channels), FarFromZero(shape), statistic)));
            yield return Pair("channel variance" + size, GraphCase.Of(new OpCase(
                new ChannelVarianceOp(channels), TensorShape.Parameter(channels), FarFromZero(shape), statistic, statistic)));
            yield return Pair("channel statistics" + size, Statistics(shape, channels));
            yield return Pair("batch normalisation gradient" + size, GraphCase.Of(new OpCase(
                new BatchNormalizeGradientOp(Epsilon), shape, Given(shape), Given(shape), statistic, statistic)));
        }

        TensorShape sequence = TensorShape.PerExample(4, 9);
        OpOperand ofSequence = Data(TensorShape.Parameter(9), 0.5, 1.5);
        yield return Pair("batch normalisation gradient and a function", GraphCase.Of(
            new OpCase(new BatchNormalizeGradientOp(Epsilon), sequence, Given(sequence), Given(sequence), ofSequence, ofSequence),
            Then(ScalarFunctions.Relu)));
        yield return Pair("running statistic", GraphCase.Of(new OpCase(
            new RunningStatisticOp(0.9), TensorShape.Parameter(35), Weight(35), Weight(35))));
        yield return Pair(
            "sum of tensors", GraphCase.Of(new OpCase(new ParameterAddOp(), TensorShape.Parameter(7, 5), Weight(7, 5), Weight(7, 5))));
    }

    /// <summary>Both statistics of one value, which are one launch, and what follows from them.</summary>
    private static GraphCase Statistics(TensorShape shape, int channels) => GraphCase.Of(
        new OpCase(
            new ChannelMeanOp(channels), TensorShape.Parameter(channels), FarFromZero(shape),
            Data(TensorShape.Parameter(channels), 0.5, 1.5)),
        (builder, mean) =>
        {
            int variance = builder.Add(
                new ChannelVarianceOp(channels), "tested", builder[mean].Operands[0], mean, builder[mean].Operands[1]);
            return [builder.Add(new RunningStatisticOp(0.9), "tested", mean, variance),
                builder.Add(new ParameterAddOp(), "tested", variance, variance)];
        });

    private static IEnumerable<KeyValuePair<string, GraphCase>> Attention()
    {
        foreach (HeadGeometry geometry in new[] { new HeadGeometry(2, 5, 3, 1), new HeadGeometry(1, 3, 5, 1),
            new HeadGeometry(2, 3, 133, 1) })
        {
            foreach (bool isCausal in new[] { false, true })
            {
                foreach (bool hasLengths in new[] { false, true })
                {
                    OpOperand scores = Data(geometry.Scores, -5, 5);
                    OpOperand[] operands = hasLengths ? [scores, Lengths(geometry.Keys)] : [scores];
                    yield return Pair(
                        $"attention of {geometry.Queries} "
                            + $"x {geometry.Keys}{(isCausal ? ", causal" : "")}{(hasLengths ? " with lengths" : "")}",
                        GraphCase.Of(new OpCase(new AttentionSoftmaxOp(geometry, isCausal, hasLengths), geometry.Scores, operands)));
                }
            }
        }
    }

    private static Func<GraphBuilder, int, IEnumerable<int>> Then(ScalarFunction function) =>
        (builder, op) => [builder.Map(function, "tested", op)];

    /// <summary>Numbers whose mean is far larger than what they differ by.</summary>
    private static OpOperand FarFromZero(TensorShape shape) => Data(shape, 8, 11);

    private static KeyValuePair<string, GraphCase> Pair(string name, GraphCase tested) => new(name, tested);
}
