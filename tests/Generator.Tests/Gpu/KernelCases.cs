using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Ops that kernels of their own compute: the small cases of all ops, and some that are larger than a tile.</summary>
internal static class KernelCases
{
    /// <summary>Seeds of each case.</summary>
    public const int Seeds = 4;

    private static readonly Type[] Ops =
    [
        typeof(SliceOp), typeof(EmbedOp), typeof(ConcatOp), typeof(ExpandOp), typeof(PadOp), typeof(PermuteOp), typeof(HiddenOp),
        typeof(EmbeddingOp), typeof(WindowMaxOp), typeof(WindowMaxGradientOp), typeof(WindowSumOp), typeof(ConvolutionOp),
        typeof(HeadProductOp),
    ];

    private static readonly WindowGeometry Same = new(9, 7, 5, 3, 3, 1, 1, 1, 1, 1, 1, 9, 7);
    private static readonly WindowGeometry Strided = new(10, 7, 3, 3, 5, 2, 3, 1, 1, 1, 2, 5, 3);
    private static readonly WindowGeometry Dilated = new(11, 9, 4, 3, 2, 1, 2, 2, 3, 2, 0, 11, 3);
    private static readonly WindowGeometry Pointwise = new(5, 7, 19, 1, 1, 1, 1, 1, 1, 0, 0, 5, 7);
    private static readonly WindowGeometry Even = new(8, 6, 2, 4, 2, 2, 2, 1, 1, 1, 0, 4, 3);
    private static readonly WindowGeometry Sequence = new(1, 23, 6, 1, 4, 1, 2, 1, 1, 0, 3, 1, 12);
    private static readonly WindowGeometry Halves = new(6, 8, 3, 2, 2, 2, 2, 1, 1, 0, 0, 3, 4);
    private static readonly WindowGeometry Gaps = new(9, 9, 2, 2, 1, 3, 2, 1, 1, 0, 1, 3, 5);
    private static readonly WindowGeometry[] Windows = [Same, Strided, Dilated, Pointwise, Even, Sequence, Halves, Gaps];

    public static IReadOnlyDictionary<string, Func<Random, OpCase>> All { get; } =
        OpCases.All.Where(pair => Ops.Contains(pair.Value(new Random(0)).Op.GetType()))
            .ToDictionary(pair => pair.Key, pair => pair.Value)
            .Concat(Larger()).ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string> Names => new(All.Keys);

    /// <summary>The seeded cases of a name.</summary>
    public static IEnumerable<OpCase> Of(string name) => Enumerable.Range(0, Seeds).Select(seed => All[name](new Random(seed)));

    private static Dictionary<string, Func<Random, OpCase>> Larger() => new()
    {
        ["larger convolution"] = random => Convolution(ProductKind.Forward, Any(random), 11, 1),
        ["larger data gradient"] = random => Convolution(ProductKind.DataGradient, Any(random), 10, 1),
        ["larger weight gradient"] = random => Convolution(ProductKind.WeightGradient, Any(random), 9, 1),
        ["depthwise convolution"] = random => Depthwise(ProductKind.Forward, random),
        ["depthwise data gradient"] = random => Depthwise(ProductKind.DataGradient, random),
        ["depthwise weight gradient"] = random => Depthwise(ProductKind.WeightGradient, random),
        ["grouped weight gradient of many"] = random => Convolution(
            ProductKind.WeightGradient, Any(random) with { Channels = 6 }, 9, 3),
        ["larger max pool"] = random => MaxPool(Any(random)),
        ["larger max pool gradient"] = random => MaxPoolGradient(Any(random)),
        ["larger average pool"] = random => Sum(Any(random), WindowDivisor.Inside, isTransposed: false),
        ["larger average pool transposed"] = random => Sum(Any(random), WindowDivisor.Inside, isTransposed: true),
        ["larger area pool transposed"] = random => Sum(Any(random), WindowDivisor.Area, isTransposed: true),
        ["larger scores"] = _ => Heads(HeadProductKind.Scores, g => [g.OfQueries, g.OfKeys]),
        ["larger mix"] = _ => Heads(HeadProductKind.Mix, g => [g.Scores, g.OfKeys]),
        ["larger transposed mix"] = _ => Heads(HeadProductKind.MixTransposed, g => [g.Scores, g.OfQueries]),
        ["permutation of four axes"] = random => Permutation(random, 3, 1, 4, 5),
        ["concatenation of one row"] = _ => new OpCase(
            new ConcatOp(1, TensorShape.PerExample(12)), TensorShape.PerExample(12), Value(5), Value(3), Value(4)),
    };

    private static WindowGeometry Any(Random random) => Windows[random.Next(Windows.Length)];

    private static OpCase Depthwise(ProductKind kind, Random random)
    {
        WindowGeometry window = Any(random);
        return Convolution(kind, window, window.Channels * random.Next(1, 3), window.Channels);
    }

    private static OpCase Convolution(ProductKind kind, WindowGeometry window, int filters, int groups)
    {
        var geometry = new ConvolutionGeometry(window, filters, groups);
        OpOperand x = Given(Image(window)), y = Given(Result(window, filters)), w = Given(geometry.FilterShape);
        return kind switch
        {
            ProductKind.Forward => new OpCase(new ConvolutionOp(kind, geometry), y.Shape, x, w),
            ProductKind.DataGradient => new OpCase(new ConvolutionOp(kind, geometry), x.Shape, y, w),
            _ => new OpCase(new ConvolutionOp(kind, geometry), w.Shape, y, x),
        };
    }

    private static OpCase MaxPool(WindowGeometry window) =>
        new(new WindowMaxOp(window), Result(window, window.Channels), Ties(Image(window)));

    /// <summary>Two of its operands belong together; see <see cref="OpOnDevice"/>.</summary>
    private static OpCase MaxPoolGradient(WindowGeometry window) => new(
        new WindowMaxGradientOp(window), Image(window), Given(Result(window, window.Channels)), Ties(Image(window)),
        Given(Result(window, window.Channels)));

    private static OpCase Sum(WindowGeometry window, WindowDivisor divisor, bool isTransposed)
    {
        TensorShape image = Image(window), result = Result(window, window.Channels);
        return new OpCase(
            new WindowSumOp(window, divisor, isTransposed), isTransposed ? image : result, Given(isTransposed ? result : image));
    }

    private static OpCase Heads(HeadProductKind kind, Func<HeadGeometry, TensorShape[]> operands)
    {
        var geometry = new HeadGeometry(Heads: 3, Queries: 9, Keys: 13, HeadWidth: 5);
        TensorShape result = kind switch
        {
            HeadProductKind.Scores => geometry.Scores,
            HeadProductKind.Mix => geometry.OfQueries,
            _ => geometry.OfKeys,
        };
        return new OpCase(new HeadProductOp(kind, geometry), result, operands(geometry).Select(Given).ToArray());
    }

    private static OpCase Permutation(Random random, params int[] sizes)
    {
        TensorShape source = TensorShape.PerExample(sizes);
        var axes = new AxisOrder(Enumerable.Range(0, sizes.Length).OrderBy(_ => random.Next()));
        return new OpCase(new PermuteOp(source, axes), axes.Apply(source), Given(source));
    }

    /// <summary>Few numbers, so that several are the greatest of a window.</summary>
    private static OpOperand Ties(TensorShape shape) => Data(shape, -1, 2, whole: true);

    private static TensorShape Image(WindowGeometry window) => TensorShape.PerExample(window.Height, window.Width, window.Channels);

    private static TensorShape Result(WindowGeometry window, int channels) =>
        TensorShape.PerExample(window.OutputHeight, window.OutputWidth, channels);
}
