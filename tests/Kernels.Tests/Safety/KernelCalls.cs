using System.Numerics;
using static Lamina.Kernels.Tests.Safety.KernelShapes;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>Calls of every public kernel with hostile arguments, one row each.</summary>
internal static class KernelCalls<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    public static IReadOnlyList<KernelCall> All { get; } =
    [
        .. InferenceCalls<T, V>.All,
        new("Convolution.Forward", c =>
        {
            (ConvolutionShape s, int m) = Convolution(c);
            Convolution<T, V>.Forward(
                c.Operand<T>(Images(s.Window, m)), c.Operand<T>(Filters(s)), c.Result<T>(Outputs(s.Window, m, s.Filters)), m, s);
        }),
        new("Convolution.DataGradient", c =>
        {
            (ConvolutionShape s, int m) = Convolution(c);
            Convolution<T, V>.DataGradient(
                c.Operand<T>(Outputs(s.Window, m, s.Filters)), c.Operand<T>(Filters(s)), c.Result<T>(Images(s.Window, m)), m, s);
        }),
        new("Convolution.WeightGradient", c =>
        {
            (ConvolutionShape s, int m) = Convolution(c);
            Convolution<T, V>.WeightGradient(
                c.Operand<T>(Outputs(s.Window, m, s.Filters)), c.Operand<T>(Images(s.Window, m)), c.Result<T>(Filters(s)), m, s);
        }),
        new("Pooling.Max", c =>
        {
            (WindowShape s, int m) = (Window(c), c.Size(3));
            Pooling<T, V>.Max(c.Operand<T>(Images(s, m)), c.Result<T>(Outputs(s, m, s.Channels)), m, s);
        }),
        new("Pooling.MaxGradient", c =>
        {
            (WindowShape s, int m) = (Window(c), c.Size(3));
            Pooling<T, V>.MaxGradient(
                c.Operand<T>(Outputs(s, m, s.Channels)), c.Operand<T>(Images(s, m)), c.Operand<T>(Outputs(s, m, s.Channels)),
                c.Result<T>(Images(s, m)), m, s);
        }),
        new("Pooling.Sum", c =>
        {
            (WindowShape s, int m) = (Window(c), c.Size(3));
            Pooling<T, V>.Sum(c.Operand<T>(Images(s, m)), c.Result<T>(Outputs(s, m, s.Channels)), m, s, c.OneOf<WindowDivisor>());
        }),
        new("Pooling.SumTransposed", c =>
        {
            (WindowShape s, int m) = (Window(c), c.Size(3));
            Pooling<T, V>.SumTransposed(c.Operand<T>(Outputs(s, m, s.Channels)), c.Result<T>(Images(s, m)), m, s, c.OneOf<WindowDivisor>());
        }),
        new("MatrixProduct.MultiplyTransposed", c =>
        {
            ProductSize s = Product(c);
            MatrixProduct<T, V>.MultiplyTransposed(
                c.Operand<T>((Int128)s.Rows * s.Inputs), c.Operand<T>((Int128)s.Outputs * s.Inputs),
                c.Result<T>((Int128)s.Rows * s.Outputs), s);
        }),
        new("MatrixProduct.Multiply", c =>
        {
            ProductSize s = Product(c);
            MatrixProduct<T, V>.Multiply(
                c.Operand<T>((Int128)s.Rows * s.Outputs), c.Operand<T>((Int128)s.Outputs * s.Inputs),
                c.Result<T>((Int128)s.Rows * s.Inputs), s);
        }),
        new("MatrixProduct.TransposedMultiply", c =>
        {
            ProductSize s = Product(c);
            MatrixProduct<T, V>.TransposedMultiply(
                c.Operand<T>((Int128)s.Rows * s.Outputs), c.Operand<T>((Int128)s.Rows * s.Inputs),
                c.Result<T>((Int128)s.Outputs * s.Inputs), s);
        }),
        new("RepeatedRow.Of", c =>
        {
            int width = c.Size();
            RepeatedRow.Of<T>(c.Operand<T>(width), c.Result<T>((Int128)width * c.Size()));
        }),
        new("RowKernels.SumRows", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            RowKernels<T, V>.SumRows(c.Operand<T>((Int128)rows * width), c.Result<T>(width), new(rows, width));
        }),
        new("RowKernels.Softmax", Rows(static (x, y, rows, width) => RowKernels<T, V>.Softmax(x, y, new(rows, width)))),
        new("RowKernels.SoftmaxCrossEntropy", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            _ = RowKernels<T, V>.SoftmaxCrossEntropy(
                c.Operand<T>((Int128)rows * width), c.Operand<T>((Int128)rows * width), new(rows, width));
        }),
        new("RowKernels.SoftmaxGradient",
            RowGradients(static (a, b, y, rows, width) => RowKernels<T, V>.SoftmaxGradient(a, b, y, new(rows, width)))),
        new("RowKernels.SumAll", c => _ = RowKernels<T, V>.SumAll(c.Operand<T>(c.Size(70)))),
        new("LogSoftmaxKernels.Forward", Rows(static (x, y, rows, width) => LogSoftmaxKernels<T, V>.Forward(x, y, new(rows, width)))),
        new("LogSoftmaxKernels.Gradient",
            RowGradients(static (a, b, y, rows, width) => LogSoftmaxKernels<T, V>.Gradient(a, b, y, new(rows, width)))),
        new("WeightedCrossEntropy.Loss", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            _ = WeightedCrossEntropy<T, V>.Loss(c.Operand<T>((Int128)rows * width), c.Operand<T>((Int128)rows * width), new(rows, width));
        }),
        new("WeightedCrossEntropy.Gradient", RowGradients(static (a, b, y, rows, width) =>
            WeightedCrossEntropy<T, V>.Gradient(a, b, y, T.One, new(rows, width)))),
        new("GroupNormalization.Forward", c =>
        {
            (GroupShape s, int m) = (Group(c), c.Size(3));
            GroupNormalization<T, V>.Forward(c.Operand<T>(Elements(s, m)), c.Result<T>(Elements(s, m)), m, s);
        }),
        new("GroupNormalization.Gradient", c =>
        {
            (GroupShape s, int m) = (Group(c), c.Size(3));
            GroupNormalization<T, V>.Gradient(
                c.Operand<T>(Elements(s, m)), c.Operand<T>(Elements(s, m)), c.Result<T>(Elements(s, m)), m, s);
        }),
        new("BatchStatistics.Mean", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            BatchStatistics<T, V>.Mean(c.Operand<T>((Int128)rows * width), c.Result<T>(width), new(rows, width));
        }),
        new("BatchStatistics.Variance", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            BatchStatistics<T, V>.Variance(c.Operand<T>((Int128)rows * width), c.Operand<T>(width), c.Result<T>(width), new(rows, width));
        }),
        new("BatchStatistics.Gradient", c =>
        {
            (int rows, int width) = (c.Size(), c.Size(70));
            Int128 length = (Int128)rows * width;
            BatchStatistics<T, V>.Gradient(
                c.Operand<T>(length), c.Operand<T>(length), c.Result<T>(length),
                new BatchMoments<T>(c.Operand<T>(width), c.Operand<T>(width), c.Number()), rows);
        }),
        new("BatchStatistics.Running", c =>
        {
            int width = c.Size(70);
            BatchStatistics<T, V>.Running(c.Operand<T>(width), c.Operand<T>(width), c.Result<T>(width), c.Number());
        }),
        new("Columns.Slice", Columns(static (x, y, rows, width, start) => Columns<T>.Slice(x, y, rows, width, start), isWideFirst: true)),
        new("Columns.Insert",
            Columns(static (x, y, rows, width, start) => Columns<T>.Insert(x, y, rows, width, start), isWideFirst: false)),
        new("Columns.Embed", Columns(static (x, y, rows, width, start) => Columns<T>.Embed(x, y, rows, width, start), isWideFirst: false)),
        new("Columns.Expand", c =>
        {
            (int rows, int width) = (c.Size(), c.Size());
            Columns<T>.Expand(c.Operand<T>(rows), c.Result<T>((Int128)rows * width), rows, width);
        }),
        new("Columns.Add", c =>
        {
            int width = c.Size(70);
            Columns<T>.Add(c.Operand<T>(width), c.Operand<T>(width), c.Result<T>(width));
        }),
        new("Padding.Pad", c =>
        {
            (PaddingShape s, int m) = (Padding(c), c.Size(3));
            Padding<T>.Pad(c.Operand<T>(Inner(s, m)), c.Result<T>(Outer(s, m)), m, s);
        }),
        new("Padding.Crop", c =>
        {
            (PaddingShape s, int m) = (Padding(c), c.Size(3));
            Padding<T>.Crop(c.Operand<T>(Outer(s, m)), c.Result<T>(Inner(s, m)), m, s);
        }),
        new("Embedding.Lookup", c =>
        {
            (EmbeddingShape s, int rows) = (new(c.Size(), c.Size()), c.Size());
            Embedding<T>.Lookup(
                c.Indices<T>(rows, s.Vocabulary), c.Operand<T>((Int128)s.Vocabulary * s.Width), c.Result<T>((Int128)rows * s.Width), rows,
                s);
        }),
        new("Embedding.Gradient", c =>
        {
            (EmbeddingShape s, int rows) = (new(c.Size(), c.Size()), c.Size());
            Embedding<T>.Gradient(
                c.Operand<T>((Int128)rows * s.Width), c.Indices<T>(rows, s.Vocabulary), c.Result<T>((Int128)s.Vocabulary * s.Width), rows,
                s);
        }),
        new("Permutation.Apply", c =>
        {
            int rank = c.Size(5), m = c.Size(3);
            ReadOnlySpan<int> shape = c.Sizes(rank), axes = c.Order(rank);
            Int128 length = m;
            foreach (int size in shape) length = Int128.Clamp(length * size, -1, 1 << 30);
            Permutation<T>.Apply(c.Operand<T>(length), c.Result<T>(length), m, shape, axes);
        }),
        new("RecurrenceKernels.Pack", c =>
        {
            (int units, int gateWidth) = (c.Size(20), c.Size(40));
            RecurrenceKernels<T, V>.Pack(
                c.Operand<T>((Int128)gateWidth * units), c.Result<T>(Packed(new(0, units, gateWidth))), units, gateWidth);
        }),
        new("RecurrenceKernels.Forward", c =>
        {
            (RecurrenceShape s, int m) = (Recurrence(c), c.Size(3));
            RecurrenceKernels<T, V>.Forward(
                c.Operand<T>((Int128)m * s.Steps * Gates(s)), c.Result<T>((Int128)m * s.Steps * States(s)),
                c.Flag() ? Layer(c, s) : PackedLayer(c, s), Sequences(c, m, s.Steps));
        }),
        new("RecurrenceKernels.Gradient", c =>
        {
            (RecurrenceShape s, int m, bool all) = (Recurrence(c), c.Size(3), c.Flag());
            RecurrenceKernels<T, V>.Gradient(
                new HiddenGradient<T>(c.Operand<T>((Int128)m * (all ? s.Steps : 1) * s.Units), all),
                c.Operand<T>((Int128)m * s.Steps * States(s)),
                c.Result<T>((Int128)m * s.Steps * Gates(s)), Layer(c, s), Sequences(c, m, s.Steps));
        }),
        new("RecurrenceKernels.WeightGradient", c =>
        {
            (RecurrenceShape s, int m) = (Recurrence(c), c.Size(3));
            RecurrenceKernels<T, V>.WeightGradient(
                c.Operand<T>((Int128)m * s.Steps * Gates(s)), c.Operand<T>((Int128)m * s.Steps * States(s)),
                c.Result<T>((Int128)Gates(s) * s.Units),
                m, s);
        }),
        new("RecurrenceKernels.CandidateBiasGradient", c =>
        {
            (RecurrenceShape s, int m) = (Recurrence(c), c.Size(3));
            RecurrenceKernels<T, V>.CandidateBiasGradient(
                c.Operand<T>((Int128)m * s.Steps * Gates(s)), c.Operand<T>((Int128)m * s.Steps * States(s)), c.Result<T>(s.Units), m, s);
        }),
        new("AttentionSoftmax.Forward", c =>
        {
            (HeadsShape s, int m) = (Heads(c), c.Size(3));
            AttentionSoftmax<T, V>.Forward(c.Operand<T>(Scores(s, m)), c.Result<T>(Scores(s, m)), Sequences(c, m, s.Keys), s, c.Flag());
        }),
        new("HeadProducts.Scores", c =>
        {
            (HeadsShape s, int m) = (Heads(c), c.Size(3));
            HeadProducts<T, V>.Scores(c.Operand<T>(Queries(s, m)), c.Operand<T>(Keys(s, m)), c.Result<T>(Scores(s, m)), m, s);
        }),
        new("HeadProducts.Mix", c =>
        {
            (HeadsShape s, int m) = (Heads(c), c.Size(3));
            HeadProducts<T, V>.Mix(c.Operand<T>(Scores(s, m)), c.Operand<T>(Keys(s, m)), c.Result<T>(Queries(s, m)), m, s);
        }),
        new("HeadProducts.MixTransposed", c =>
        {
            (HeadsShape s, int m) = (Heads(c), c.Size(3));
            HeadProducts<T, V>.MixTransposed(c.Operand<T>(Scores(s, m)), c.Operand<T>(Queries(s, m)), c.Result<T>(Keys(s, m)), m, s);
        }),
        new("Dropout.FillMask", c =>
        {
            (BatchSlice s, int width) = (Slice(c), c.Size(70));
            Dropout.FillMask(c.Result<T>((Int128)s.Examples * width), s, c.Size(), width, c.Number());
        }),
        new("Dropout.FillChannelMask", c =>
        {
            (BatchSlice s, int positions, int channels) = (Slice(c), c.Size(), c.Size(20));
            Dropout.FillChannelMask(
                c.Result<T>((Int128)s.Examples * positions * channels), s, c.Size(), new(positions, channels), c.Number());
        }),
        new("Noise.FillGaussian", c =>
        {
            (BatchSlice s, int width) = (Slice(c), c.Size(70));
            Noise.FillGaussian(c.Result<T>((Int128)s.Examples * width), s, c.Size(), width, c.Number());
        }),
        new("WeightPenalty.L2", c =>
        {
            int width = c.Size(70);
            _ = WeightPenalty.L2(c.Operand<T>(width), c.Result<T>(width), c.Number(), c.Size());
        }),
        new("WeightPenalty.L1", c =>
        {
            int width = c.Size(70);
            _ = WeightPenalty.L1(c.Operand<T>(width), c.Result<T>(width), c.Number(), c.Size());
        }),
    ];

    private delegate void RowCall(ReadOnlySpan<T> x, Span<T> y, int rows, int width);

    private delegate void RowGradientCall(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y, int rows, int width);

    private delegate void ColumnCall(ReadOnlySpan<T> x, Span<T> y, int rows, int width, int start);

    private static Action<HostileCase> Rows(RowCall call) => c =>
    {
        (int rows, int width) = (c.Size(), c.Size(70));
        call(c.Operand<T>((Int128)rows * width), c.Result<T>((Int128)rows * width), rows, width);
    };

    private static Action<HostileCase> RowGradients(RowGradientCall call) => c =>
    {
        (int rows, int width) = (c.Size(), c.Size(70));
        call(c.Operand<T>((Int128)rows * width), c.Operand<T>((Int128)rows * width), c.Result<T>((Int128)rows * width), rows, width);
    };

    private static Action<HostileCase> Columns(ColumnCall call, bool isWideFirst) => c =>
    {
        (int rows, int count, int start) = (c.Size(), c.Size(), c.Size());
        int width = Math.Max(0, unchecked(start + count + c.Size(3)));
        Int128 wide = (Int128)rows * width, narrow = (Int128)rows * count;
        call(c.Operand<T>(isWideFirst ? wide : narrow), c.Result<T>(isWideFirst ? narrow : wide), rows, width, start);
    };

    private static BatchSlice Slice(HostileCase c) => new(c.Size(), c.Size(), c.Size(), 7, 3, c.Flag());

    private static GroupShape Group(HostileCase c) =>
        new(c.Size(3), c.Size(5), c.Size(4), c.Size(20), new Normalizer(c.Flag(), c.Number()));

    private static Int128 Elements(in GroupShape s, int m) => (Int128)m * s.Rows * s.Positions * s.Groups * s.Width;

    private static PaddingShape Padding(HostileCase c) =>
        new(new(c.Size(5), c.Size(3), c.Size(3)), new(c.Size(5), c.Size(3), c.Size(3)), c.Size(5));

    private static Int128 Inner(in PaddingShape s, int m) => (Int128)m * s.Rows.Size * s.Columns.Size * s.Channels;

    private static Int128 Outer(in PaddingShape s, int m) =>
        (Int128)m * ((Int128)s.Rows.Size + s.Rows.Before + s.Rows.After) * ((Int128)s.Columns.Size + s.Columns.Before
            + s.Columns.After) * s.Channels;

    private static RecurrenceShape Recurrence(HostileCase c) => new(c.OneOf<RecurrenceKind>(), c.Positive(5), c.Positive(20), c.Flag());

    private static long Gates(in RecurrenceShape s) =>
        (long)s.Units * (s.Kind == RecurrenceKind.Lstm ? 4 : s.Kind == RecurrenceKind.Gru ? 3 : 1);

    private static long States(in RecurrenceShape s) =>
        Enum.IsDefined(s.Kind) && s.Units is > 0 and < 1000 ? s.StateWidth : s.Units;

    private static RecurrentLayer<T> Layer(HostileCase c, in RecurrenceShape s) =>
        new(s, c.Operand<T>((Int128)Gates(s) * s.Units), c.Operand<T>(s.Kind == RecurrenceKind.Gru ? s.Units : 0));

    private static RecurrentLayer<T> PackedLayer(HostileCase c, in RecurrenceShape s)
    {
        Int128 width = Gates(s);
        int gateWidth = width >= int.MinValue && width <= int.MaxValue ? (int)width : -1;
        return new(
            s, c.Operand<T>(Packed(new(0, s.Units, gateWidth))), c.Operand<T>(s.Kind == RecurrenceKind.Gru ? s.Units : 0), isPacked: true);
    }

    private static SequenceBatch<T> Sequences(HostileCase c, int m, int steps) =>
        c.Flag() ? new(m) : new(m, c.Indices<T>(m, unchecked(steps + 1)));

    private static HeadsShape Heads(HostileCase c) => new(c.Size(3), c.Size(7), c.Size(7), c.Size(9));

    private static Int128 Queries(in HeadsShape s, int m) => (Int128)m * s.Queries * s.Heads * s.HeadWidth;

    private static Int128 Keys(in HeadsShape s, int m) => (Int128)m * s.Keys * s.Heads * s.HeadWidth;

    private static Int128 Scores(in HeadsShape s, int m) => (Int128)m * s.Heads * s.Queries * s.Keys;
}

/// <summary>A call of a kernel.</summary>
/// <param name="Name">Class and method.</param>
/// <param name="Run">Draws the arguments and calls it.</param>
internal sealed record KernelCall(string Name, Action<HostileCase> Run);
