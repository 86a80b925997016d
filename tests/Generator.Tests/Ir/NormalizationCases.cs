using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Normalisation within examples and over the batch.</summary>
internal static class NormalizationCases
{
    /// <summary>Large, so that x̂ is smooth where a group happens to have almost equal numbers.</summary>
    private const double Epsilon = 0.05;

    public static readonly Dictionary<string, Func<Random, OpCase>> All = new()
    {
        ["layer normalisation"] = random =>
        {
            (int rows, int width) = (random.Next(1, 4), random.Next(2, 6));
            return Group(new GroupNormalizationGeometry(rows, 1, 1, width, new Normalizer(Center: true, Epsilon)), rows, width);
        },
        ["root mean square normalisation"] = random =>
        {
            (int rows, int width) = (random.Next(1, 4), random.Next(1, 6));
            return Group(new GroupNormalizationGeometry(rows, 1, 1, width, new Normalizer(Center: false, Epsilon)), rows, width);
        },
        ["group normalisation"] = random =>
        {
            (int positions, int groups, int width) = (random.Next(1, 4), random.Next(1, 4), random.Next(1, 4));
            return Group(new GroupNormalizationGeometry(1, positions, groups, width, new Normalizer(Center: true, Epsilon)), positions,
                groups * width);
        },
        ["group normalisation gradient"] = random =>
        {
            (int positions, int groups, int width) = (random.Next(1, 4), random.Next(1, 4), random.Next(1, 4));
            TensorShape shape = TensorShape.PerExample(positions, groups * width);
            var geometry = new GroupNormalizationGeometry(1, positions, groups, width, new Normalizer(Center: true, Epsilon));
            return new OpCase(new GroupNormalizeGradientOp(geometry), shape, Given(shape), Given(shape));
        },
        ["batch normalisation"] = random =>
        {
            (int positions, int channels) = (random.Next(1, 4), random.Next(1, 4));
            return new OpCase(
                new BatchNormalizeOp(Epsilon, Momentum: 0.9), TensorShape.PerExample(positions, channels),
                Value(positions, channels), Statistic(channels, -0.5), Statistic(channels, 0.5));
        },
        ["batch normalisation gradient"] = random =>
        {
            (int positions, int channels) = (random.Next(1, 4), random.Next(2, 4));
            TensorShape shape = TensorShape.PerExample(positions, channels);
            TensorShape statistic = TensorShape.Parameter(channels);
            return new OpCase(
                new BatchNormalizeGradientOp(Epsilon), shape, Given(shape), Given(shape), Given(statistic), Given(statistic));
        },
        ["folded weights"] = _ => new OpCase(
            new FoldedWeightsOp(Epsilon, HasScale: false), TensorShape.Parameter(3, 2),
            Given(TensorShape.Parameter(3, 2)).OfAnySize, Statistic(3, 0.5)),
        ["folded and scaled weights"] = _ => new OpCase(
            new FoldedWeightsOp(Epsilon, HasScale: true), TensorShape.Parameter(3, 2, 2),
            Given(TensorShape.Parameter(3, 2, 2)).OfAnySize, Statistic(3, 0.5), Given(TensorShape.Parameter(3))),
        ["folded bias"] = _ => new OpCase(
            new FoldedBiasOp(Epsilon, HasScale: false, HasBias: false), TensorShape.Parameter(3), Statistic(3, -0.5), Statistic(3, 0.5)),
        ["folded and scaled bias"] = _ => new OpCase(
            new FoldedBiasOp(Epsilon, HasScale: true, HasBias: true), TensorShape.Parameter(3), Statistic(3, -0.5), Statistic(3, 0.5),
            Given(TensorShape.Parameter(3)), Given(TensorShape.Parameter(3)), Given(TensorShape.Parameter(3))),
        ["channel mean"] = _ =>
            new OpCase(
                new ChannelMeanOp(2), TensorShape.Parameter(2), Given(TensorShape.PerExample(3, 2)), Given(TensorShape.Parameter(2))),
        ["channel variance"] = _ => new OpCase(
            new ChannelVarianceOp(2), TensorShape.Parameter(2), Given(TensorShape.PerExample(3, 2)), Given(TensorShape.Parameter(2)),
            Given(TensorShape.Parameter(2))),
        ["running statistic"] = _ => new OpCase(
            new RunningStatisticOp(0.9), TensorShape.Parameter(3), Given(TensorShape.Parameter(3)), Given(TensorShape.Parameter(3))),
    };

    private static OpCase Group(GroupNormalizationGeometry geometry, params int[] sizes) =>
        new(new GroupNormalizeOp(geometry), TensorShape.PerExample(sizes), Value(sizes));
}
