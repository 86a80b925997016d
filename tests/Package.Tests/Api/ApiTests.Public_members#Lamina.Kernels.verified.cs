// Hidden from completion: Lamina.Kernels.AlignedBuffer`1
// Hidden from completion: Lamina.Kernels.AttentionSoftmax`2
// Hidden from completion: Lamina.Kernels.BatchMoments`1
// Hidden from completion: Lamina.Kernels.BatchStatistics`2
// Hidden from completion: Lamina.Kernels.BiasedFilters`1
// Hidden from completion: Lamina.Kernels.Columns`1
// Hidden from completion: Lamina.Kernels.ConvolutionShape
// Hidden from completion: Lamina.Kernels.Convolution`2
// Hidden from completion: Lamina.Kernels.EmbeddingShape
// Hidden from completion: Lamina.Kernels.Embedding`1
// Hidden from completion: Lamina.Kernels.FoldedPlaces
// Hidden from completion: Lamina.Kernels.Folding`1
// Hidden from completion: Lamina.Kernels.GroupNormalization`2
// Hidden from completion: Lamina.Kernels.GroupShape
// Hidden from completion: Lamina.Kernels.HardwareLanes
// Hidden from completion: Lamina.Kernels.HeadProducts`2
// Hidden from completion: Lamina.Kernels.HeadsShape
// Hidden from completion: Lamina.Kernels.HiddenGradient`1
// Hidden from completion: Lamina.Kernels.ILanes`2
// Hidden from completion: Lamina.Kernels.ILayerFormula`1
// Hidden from completion: Lamina.Kernels.Lanes128`1
// Hidden from completion: Lamina.Kernels.Lanes256`1
// Hidden from completion: Lamina.Kernels.Lanes512`1
// Hidden from completion: Lamina.Kernels.LogSoftmaxKernels`2
// Hidden from completion: Lamina.Kernels.MatrixProduct`2
// Hidden from completion: Lamina.Kernels.MinimalConvolution`2
// Hidden from completion: Lamina.Kernels.Normalizer
// Hidden from completion: Lamina.Kernels.PackedConvolution`2
// Hidden from completion: Lamina.Kernels.PackedProduct`2
// Hidden from completion: Lamina.Kernels.PaddingAxis
// Hidden from completion: Lamina.Kernels.PaddingShape
// Hidden from completion: Lamina.Kernels.Padding`1
// Hidden from completion: Lamina.Kernels.Permutation`1
// Hidden from completion: Lamina.Kernels.Pooling`2
// Hidden from completion: Lamina.Kernels.ProductSize
// Hidden from completion: Lamina.Kernels.RecurrenceKernels`2
// Hidden from completion: Lamina.Kernels.RecurrenceKind
// Hidden from completion: Lamina.Kernels.RecurrenceShape
// Hidden from completion: Lamina.Kernels.RecurrentLayer`1
// Hidden from completion: Lamina.Kernels.RepeatedRow
// Hidden from completion: Lamina.Kernels.RowKernels`2
// Hidden from completion: Lamina.Kernels.RowShape
// Hidden from completion: Lamina.Kernels.Scalar`1
// Hidden from completion: Lamina.Kernels.SequenceBatch`1
// Hidden from completion: Lamina.Kernels.SmallLayer`2
// Hidden from completion: Lamina.Kernels.SumsAlone`1
// Hidden from completion: Lamina.Kernels.WeightedCrossEntropy`2
// Hidden from completion: Lamina.Kernels.WindowAxis
// Hidden from completion: Lamina.Kernels.WindowDivisor
// Hidden from completion: Lamina.Kernels.WindowShape
namespace Lamina.Kernels
{
    public sealed class AlignedBuffer<T>
        where T :  unmanaged
    {
        public AlignedBuffer(int length) { }
        public int Length { get; }
        public System.Memory<T> Memory { get; }
        public System.Span<T> Span { get; }
    }
    public static class AttentionSoftmax<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Forward(System.ReadOnlySpan<T> s, System.Span<T> p, in Lamina.Kernels.SequenceBatch<T> batch, in Lamina.Kernels.HeadsShape heads, bool causal) { }
    }
    public readonly ref struct BatchMoments<T>
    {
        public BatchMoments(System.ReadOnlySpan<T> mean, System.ReadOnlySpan<T> variance, double epsilon) { }
    }
    public static class BatchStatistics<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Gradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> x, System.Span<T> dx, in Lamina.Kernels.BatchMoments<T> moments, int rows) { }
        public static void Mean(System.ReadOnlySpan<T> x, System.Span<T> mean, Lamina.Kernels.RowShape shape) { }
        public static void Mean(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> running, System.Span<T> mean, Lamina.Kernels.RowShape shape) { }
        public static void Running(System.ReadOnlySpan<T> running, System.ReadOnlySpan<T> batch, System.Span<T> gradient, double share) { }
        public static void Variance(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> mean, System.Span<T> variance, Lamina.Kernels.RowShape shape) { }
        public static void Variance(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> mean, System.ReadOnlySpan<T> running, System.Span<T> variance, Lamina.Kernels.RowShape shape) { }
    }
    public readonly ref struct BiasedFilters<T>
        where T :  unmanaged
    {
        public BiasedFilters(System.ReadOnlySpan<T> packed, System.ReadOnlySpan<T> bias, bool rectify) { }
        public System.ReadOnlySpan<T> Bias { get; }
        public bool IsRectified { get; }
        public System.ReadOnlySpan<T> Packed { get; }
    }
    public static class Columns<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static void Add(System.ReadOnlySpan<T> a, System.ReadOnlySpan<T> b, System.Span<T> y) { }
        public static void Embed(System.ReadOnlySpan<T> x, System.Span<T> y, int rows, int width, int start) { }
        public static void Expand(System.ReadOnlySpan<T> x, System.Span<T> y, int rows, int width) { }
        public static void Insert(System.ReadOnlySpan<T> x, System.Span<T> y, int rows, int width, int start) { }
        public static void Slice(System.ReadOnlySpan<T> x, System.Span<T> y, int rows, int width, int start) { }
    }
    public readonly struct ConvolutionShape : System.IEquatable<Lamina.Kernels.ConvolutionShape>
    {
        public ConvolutionShape(Lamina.Kernels.WindowShape Window, int Filters, int Groups) { }
        public int Filters { get; init; }
        public int Groups { get; init; }
        public Lamina.Kernels.WindowShape Window { get; init; }
    }
    public static class Convolution<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void DataGradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> w, System.Span<T> dx, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static void Forward(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> w, System.Span<T> y, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static void WeightGradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> x, System.Span<T> dw, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
    }
    public readonly struct EmbeddingShape : System.IEquatable<Lamina.Kernels.EmbeddingShape>
    {
        public EmbeddingShape(int Vocabulary, int Width) { }
        public int Vocabulary { get; init; }
        public int Width { get; init; }
    }
    public static class Embedding<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static void Gradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> indices, System.Span<T> dtable, int rows, in Lamina.Kernels.EmbeddingShape shape) { }
        public static void Lookup(System.ReadOnlySpan<T> indices, System.ReadOnlySpan<T> table, System.Span<T> y, int rows, in Lamina.Kernels.EmbeddingShape shape) { }
    }
    public readonly struct FoldedPlaces : System.IEquatable<Lamina.Kernels.FoldedPlaces>
    {
        public FoldedPlaces(int Mean, int Variance, int Scale, int Shift, double Epsilon) { }
        public double Epsilon { get; init; }
        public int Mean { get; init; }
        public int Outputs { get; init; }
        public int Scale { get; init; }
        public int Shift { get; init; }
        public int Variance { get; init; }
    }
    public static class Folding<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static void Bias(System.ReadOnlySpan<T> bias, System.ReadOnlySpan<T> parameters, in Lamina.Kernels.FoldedPlaces places, System.Span<T> folded) { }
        public static void Weights(System.ReadOnlySpan<T> w, System.ReadOnlySpan<T> parameters, in Lamina.Kernels.FoldedPlaces places, System.Span<T> folded) { }
    }
    public static class GroupNormalization<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Forward(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, in Lamina.Kernels.GroupShape shape) { }
        public static void Gradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> x, System.Span<T> dx, int examples, in Lamina.Kernels.GroupShape shape) { }
    }
    public readonly struct GroupShape : System.IEquatable<Lamina.Kernels.GroupShape>
    {
        public GroupShape(int Rows, int Positions, int Groups, int Width, Lamina.Kernels.Normalizer Normalizer) { }
        public int Groups { get; init; }
        public Lamina.Kernels.Normalizer Normalizer { get; init; }
        public int Positions { get; init; }
        public int Rows { get; init; }
        public int Width { get; init; }
    }
    public static class HardwareLanes
    {
        public static int Bits { get; }
    }
    public static class HeadProducts<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Mix(System.ReadOnlySpan<T> s, System.ReadOnlySpan<T> v, System.Span<T> o, int examples, in Lamina.Kernels.HeadsShape heads) { }
        public static void MixTransposed(System.ReadOnlySpan<T> s, System.ReadOnlySpan<T> x, System.Span<T> o, int examples, in Lamina.Kernels.HeadsShape heads) { }
        public static void Scores(System.ReadOnlySpan<T> a, System.ReadOnlySpan<T> b, System.Span<T> s, int examples, in Lamina.Kernels.HeadsShape heads) { }
    }
    public readonly struct HeadsShape : System.IEquatable<Lamina.Kernels.HeadsShape>
    {
        public HeadsShape(int Heads, int Queries, int Keys, int HeadWidth) { }
        public int HeadWidth { get; init; }
        public int Heads { get; init; }
        public int Keys { get; init; }
        public int Queries { get; init; }
    }
    public readonly ref struct HiddenGradient<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public HiddenGradient(System.ReadOnlySpan<T> dh, bool allSteps) { }
    }
    public interface ILanes<TSelf, T>
        where TSelf :  struct, Lamina.Kernels.ILanes<TSelf, T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        int Count { get; }
        TSelf One { get; }
        TSelf Zero { get; }
        TSelf Abs(TSelf value);
        TSelf Atan(TSelf value);
        TSelf Broadcast(T value);
        TSelf Cbrt(TSelf value);
        TSelf Constant(double value);
        TSelf Cos(TSelf value);
        TSelf Cosh(TSelf value);
        TSelf Exp(TSelf value);
        TSelf Expm1(TSelf value);
        TSelf Exponent(TSelf value);
        TSelf LoadStridedUnsafe(System.ReadOnlySpan<T> source, int index, int stride);
        TSelf LoadUnsafe(System.ReadOnlySpan<T> source, int index);
        TSelf Log(TSelf value);
        TSelf Log1p(TSelf value);
        TSelf Max(TSelf left, TSelf right);
        T Maximum(TSelf value);
        TSelf Min(TSelf left, TSelf right);
        TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);
        TSelf NormalCdf(TSelf value);
        TSelf NormalDensity(TSelf value);
        TSelf Pow(TSelf value, TSelf exponent);
        TSelf Pow(TSelf value, int exponent);
        TSelf PowerOfTwo(TSelf exponent);
        TSelf Round(TSelf value);
        TSelf SelectGreater(TSelf left, TSelf right, TSelf whenGreater, TSelf otherwise);
        TSelf Sigmoid(TSelf value);
        TSelf Sign(TSelf value);
        TSelf Sin(TSelf value);
        TSelf Sinh(TSelf value);
        TSelf Softplus(TSelf value);
        TSelf Sqrt(TSelf value);
        void StoreUnsafe(TSelf value, System.Span<T> destination, int index);
        T Sum(TSelf value);
        TSelf Tanh(TSelf value);
        TSelf operator *(TSelf left, TSelf right);
        TSelf operator +(TSelf left, TSelf right);
        TSelf operator -(TSelf value);
        TSelf operator -(TSelf left, TSelf right);
        TSelf operator /(TSelf left, TSelf right);
    }
    public interface ILayerFormula<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        L Apply<L>(L z, L b)
            where L :  struct, Lamina.Kernels.ILanes<L, T>;
    }
    public readonly struct Lanes128<T> : Lamina.Kernels.ILanes<Lamina.Kernels.Lanes128<T>, T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static int Count { get; }
        public static Lamina.Kernels.Lanes128<T> One { get; }
        public static Lamina.Kernels.Lanes128<T> Zero { get; }
        public static Lamina.Kernels.Lanes128<T> Abs(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Atan(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Broadcast(T value) { }
        public static Lamina.Kernels.Lanes128<T> Cbrt(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Constant(double value) { }
        public static Lamina.Kernels.Lanes128<T> Cos(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Cosh(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Exp(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Expm1(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Exponent(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> LoadStridedUnsafe(System.ReadOnlySpan<T> source, int index, int stride) { }
        public static Lamina.Kernels.Lanes128<T> LoadUnsafe(System.ReadOnlySpan<T> source, int index) { }
        public static Lamina.Kernels.Lanes128<T> Log(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Log1p(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Max(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
        public static T Maximum(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Min(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
        public static Lamina.Kernels.Lanes128<T> MultiplyAdd(Lamina.Kernels.Lanes128<T> a, Lamina.Kernels.Lanes128<T> b, Lamina.Kernels.Lanes128<T> c) { }
        public static Lamina.Kernels.Lanes128<T> NormalCdf(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> NormalDensity(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Pow(Lamina.Kernels.Lanes128<T> value, Lamina.Kernels.Lanes128<T> exponent) { }
        public static Lamina.Kernels.Lanes128<T> Pow(Lamina.Kernels.Lanes128<T> value, int exponent) { }
        public static Lamina.Kernels.Lanes128<T> PowerOfTwo(Lamina.Kernels.Lanes128<T> exponent) { }
        public static Lamina.Kernels.Lanes128<T> Round(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> SelectGreater(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right, Lamina.Kernels.Lanes128<T> whenGreater, Lamina.Kernels.Lanes128<T> otherwise) { }
        public static Lamina.Kernels.Lanes128<T> Sigmoid(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Sign(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Sin(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Sinh(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Softplus(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Sqrt(Lamina.Kernels.Lanes128<T> value) { }
        public static void StoreUnsafe(Lamina.Kernels.Lanes128<T> value, System.Span<T> destination, int index) { }
        public static T Sum(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> Tanh(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> operator *(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
        public static Lamina.Kernels.Lanes128<T> operator +(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
        public static Lamina.Kernels.Lanes128<T> operator -(Lamina.Kernels.Lanes128<T> value) { }
        public static Lamina.Kernels.Lanes128<T> operator -(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
        public static Lamina.Kernels.Lanes128<T> operator /(Lamina.Kernels.Lanes128<T> left, Lamina.Kernels.Lanes128<T> right) { }
    }
    public readonly struct Lanes256<T> : Lamina.Kernels.ILanes<Lamina.Kernels.Lanes256<T>, T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static int Count { get; }
        public static Lamina.Kernels.Lanes256<T> One { get; }
        public static Lamina.Kernels.Lanes256<T> Zero { get; }
        public static Lamina.Kernels.Lanes256<T> Abs(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Atan(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Broadcast(T value) { }
        public static Lamina.Kernels.Lanes256<T> Cbrt(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Constant(double value) { }
        public static Lamina.Kernels.Lanes256<T> Cos(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Cosh(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Exp(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Expm1(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Exponent(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> LoadStridedUnsafe(System.ReadOnlySpan<T> source, int index, int stride) { }
        public static Lamina.Kernels.Lanes256<T> LoadUnsafe(System.ReadOnlySpan<T> source, int index) { }
        public static Lamina.Kernels.Lanes256<T> Log(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Log1p(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Max(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
        public static T Maximum(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Min(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
        public static Lamina.Kernels.Lanes256<T> MultiplyAdd(Lamina.Kernels.Lanes256<T> a, Lamina.Kernels.Lanes256<T> b, Lamina.Kernels.Lanes256<T> c) { }
        public static Lamina.Kernels.Lanes256<T> NormalCdf(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> NormalDensity(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Pow(Lamina.Kernels.Lanes256<T> value, Lamina.Kernels.Lanes256<T> exponent) { }
        public static Lamina.Kernels.Lanes256<T> Pow(Lamina.Kernels.Lanes256<T> value, int exponent) { }
        public static Lamina.Kernels.Lanes256<T> PowerOfTwo(Lamina.Kernels.Lanes256<T> exponent) { }
        public static Lamina.Kernels.Lanes256<T> Round(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> SelectGreater(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right, Lamina.Kernels.Lanes256<T> whenGreater, Lamina.Kernels.Lanes256<T> otherwise) { }
        public static Lamina.Kernels.Lanes256<T> Sigmoid(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Sign(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Sin(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Sinh(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Softplus(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Sqrt(Lamina.Kernels.Lanes256<T> value) { }
        public static void StoreUnsafe(Lamina.Kernels.Lanes256<T> value, System.Span<T> destination, int index) { }
        public static T Sum(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> Tanh(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> operator *(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
        public static Lamina.Kernels.Lanes256<T> operator +(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
        public static Lamina.Kernels.Lanes256<T> operator -(Lamina.Kernels.Lanes256<T> value) { }
        public static Lamina.Kernels.Lanes256<T> operator -(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
        public static Lamina.Kernels.Lanes256<T> operator /(Lamina.Kernels.Lanes256<T> left, Lamina.Kernels.Lanes256<T> right) { }
    }
    public readonly struct Lanes512<T> : Lamina.Kernels.ILanes<Lamina.Kernels.Lanes512<T>, T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static int Count { get; }
        public static Lamina.Kernels.Lanes512<T> One { get; }
        public static Lamina.Kernels.Lanes512<T> Zero { get; }
        public static Lamina.Kernels.Lanes512<T> Abs(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Atan(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Broadcast(T value) { }
        public static Lamina.Kernels.Lanes512<T> Cbrt(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Constant(double value) { }
        public static Lamina.Kernels.Lanes512<T> Cos(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Cosh(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Exp(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Expm1(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Exponent(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> LoadStridedUnsafe(System.ReadOnlySpan<T> source, int index, int stride) { }
        public static Lamina.Kernels.Lanes512<T> LoadUnsafe(System.ReadOnlySpan<T> source, int index) { }
        public static Lamina.Kernels.Lanes512<T> Log(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Log1p(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Max(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
        public static T Maximum(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Min(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
        public static Lamina.Kernels.Lanes512<T> MultiplyAdd(Lamina.Kernels.Lanes512<T> a, Lamina.Kernels.Lanes512<T> b, Lamina.Kernels.Lanes512<T> c) { }
        public static Lamina.Kernels.Lanes512<T> NormalCdf(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> NormalDensity(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Pow(Lamina.Kernels.Lanes512<T> value, Lamina.Kernels.Lanes512<T> exponent) { }
        public static Lamina.Kernels.Lanes512<T> Pow(Lamina.Kernels.Lanes512<T> value, int exponent) { }
        public static Lamina.Kernels.Lanes512<T> PowerOfTwo(Lamina.Kernels.Lanes512<T> exponent) { }
        public static Lamina.Kernels.Lanes512<T> Round(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> SelectGreater(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right, Lamina.Kernels.Lanes512<T> whenGreater, Lamina.Kernels.Lanes512<T> otherwise) { }
        public static Lamina.Kernels.Lanes512<T> Sigmoid(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Sign(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Sin(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Sinh(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Softplus(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Sqrt(Lamina.Kernels.Lanes512<T> value) { }
        public static void StoreUnsafe(Lamina.Kernels.Lanes512<T> value, System.Span<T> destination, int index) { }
        public static T Sum(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> Tanh(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> operator *(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
        public static Lamina.Kernels.Lanes512<T> operator +(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
        public static Lamina.Kernels.Lanes512<T> operator -(Lamina.Kernels.Lanes512<T> value) { }
        public static Lamina.Kernels.Lanes512<T> operator -(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
        public static Lamina.Kernels.Lanes512<T> operator /(Lamina.Kernels.Lanes512<T> left, Lamina.Kernels.Lanes512<T> right) { }
    }
    public static class LogSoftmaxKernels<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Forward(System.ReadOnlySpan<T> z, System.Span<T> y, Lamina.Kernels.RowShape shape) { }
        public static void Gradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> y, System.Span<T> dz, Lamina.Kernels.RowShape shape) { }
    }
    public static class MatrixProduct<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Multiply(System.ReadOnlySpan<T> dz, System.ReadOnlySpan<T> w, System.Span<T> dx, in Lamina.Kernels.ProductSize size) { }
        public static void MultiplyTransposed(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> w, System.Span<T> z, in Lamina.Kernels.ProductSize size) { }
        public static void TransposedMultiply(System.ReadOnlySpan<T> dz, System.ReadOnlySpan<T> x, System.Span<T> dw, in Lamina.Kernels.ProductSize size) { }
    }
    public static class MinimalConvolution<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Forward(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> packed, System.Span<T> y, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static void Forward(System.ReadOnlySpan<T> x, in Lamina.Kernels.BiasedFilters<T> weights, System.Span<T> y, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static int Length(in Lamina.Kernels.ConvolutionShape shape) { }
        public static void Pack(System.ReadOnlySpan<T> w, System.Span<T> packed, in Lamina.Kernels.ConvolutionShape shape) { }
    }
    public readonly struct Normalizer : System.IEquatable<Lamina.Kernels.Normalizer>
    {
        public Normalizer(bool Center, double Epsilon) { }
        public bool Center { get; init; }
        public double Epsilon { get; init; }
    }
    public static class PackedConvolution<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Forward(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> packed, System.Span<T> y, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static void Forward(System.ReadOnlySpan<T> x, in Lamina.Kernels.BiasedFilters<T> weights, System.Span<T> y, int examples, in Lamina.Kernels.ConvolutionShape shape) { }
        public static int Length(in Lamina.Kernels.ConvolutionShape shape) { }
        public static void Pack(System.ReadOnlySpan<T> w, System.Span<T> packed, in Lamina.Kernels.ConvolutionShape shape) { }
    }
    public static class PackedProduct<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static int Length(int inputs, int outputs) { }
        public static void Multiply(System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> packed, System.Span<T> z, in Lamina.Kernels.ProductSize size) { }
        public static void Pack(System.ReadOnlySpan<T> w, System.Span<T> packed, in Lamina.Kernels.ProductSize size) { }
    }
    public readonly struct PaddingAxis : System.IEquatable<Lamina.Kernels.PaddingAxis>
    {
        public PaddingAxis(int Size, int Before, int After) { }
        public int After { get; init; }
        public int Before { get; init; }
        public int Size { get; init; }
    }
    public readonly struct PaddingShape : System.IEquatable<Lamina.Kernels.PaddingShape>
    {
        public PaddingShape(Lamina.Kernels.PaddingAxis Rows, Lamina.Kernels.PaddingAxis Columns, int Channels) { }
        public int Channels { get; init; }
        public Lamina.Kernels.PaddingAxis Columns { get; init; }
        public Lamina.Kernels.PaddingAxis Rows { get; init; }
    }
    public static class Padding<T>
        where T :  unmanaged
    {
        public static void Crop(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, in Lamina.Kernels.PaddingShape shape) { }
        public static void Pad(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, in Lamina.Kernels.PaddingShape shape) { }
    }
    public static class Permutation<T>
        where T :  unmanaged
    {
        public static void Apply(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, System.ReadOnlySpan<int> shape, System.ReadOnlySpan<int> axes) { }
    }
    public static class Pooling<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Max(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, in Lamina.Kernels.WindowShape shape) { }
        public static void MaxGradient(System.ReadOnlySpan<T> dy, System.ReadOnlySpan<T> x, System.ReadOnlySpan<T> y, System.Span<T> dx, int examples, in Lamina.Kernels.WindowShape shape) { }
        public static void Sum(System.ReadOnlySpan<T> x, System.Span<T> y, int examples, in Lamina.Kernels.WindowShape shape, Lamina.Kernels.WindowDivisor divisor) { }
        public static void SumTransposed(System.ReadOnlySpan<T> dy, System.Span<T> dx, int examples, in Lamina.Kernels.WindowShape shape, Lamina.Kernels.WindowDivisor divisor) { }
    }
    public readonly struct ProductSize : System.IEquatable<Lamina.Kernels.ProductSize>
    {
        public ProductSize(int Rows, int Inputs, int Outputs) { }
        public int Inputs { get; init; }
        public int Outputs { get; init; }
        public int Rows { get; init; }
    }
    public static class RecurrenceKernels<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void CandidateBiasGradient(System.ReadOnlySpan<T> dgates, System.ReadOnlySpan<T> states, System.Span<T> dbias, int examples, in Lamina.Kernels.RecurrenceShape shape) { }
        public static void Forward(System.ReadOnlySpan<T> gates, System.Span<T> states, in Lamina.Kernels.RecurrentLayer<T> layer, in Lamina.Kernels.SequenceBatch<T> batch) { }
        public static void Gradient(in Lamina.Kernels.HiddenGradient<T> dh, System.ReadOnlySpan<T> states, System.Span<T> dgates, in Lamina.Kernels.RecurrentLayer<T> layer, in Lamina.Kernels.SequenceBatch<T> batch) { }
        public static void Pack(System.ReadOnlySpan<T> u, System.Span<T> packed, int units, int gateWidth) { }
        public static void WeightGradient(System.ReadOnlySpan<T> dgates, System.ReadOnlySpan<T> states, System.Span<T> du, int examples, in Lamina.Kernels.RecurrenceShape shape) { }
    }
    public enum RecurrenceKind
    {
        Tanh = 0,
        Relu = 1,
        Lstm = 2,
        Gru = 3,
    }
    public readonly struct RecurrenceShape : System.IEquatable<Lamina.Kernels.RecurrenceShape>
    {
        public RecurrenceShape(Lamina.Kernels.RecurrenceKind Kind, int Steps, int Units, bool IsReverse) { }
        public int GateWidth { get; }
        public bool IsReverse { get; init; }
        public Lamina.Kernels.RecurrenceKind Kind { get; init; }
        public int StateWidth { get; }
        public int Steps { get; init; }
        public int Units { get; init; }
    }
    public readonly ref struct RecurrentLayer<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public RecurrentLayer(Lamina.Kernels.RecurrenceShape shape, System.ReadOnlySpan<T> u, System.ReadOnlySpan<T> candidateBias = default, bool isPacked = false) { }
    }
    public static class RepeatedRow
    {
        public static System.ReadOnlySpan<T> Of<T>(System.ReadOnlySpan<T> row, System.Span<T> memory)
            where T :  unmanaged { }
    }
    public static class RowKernels<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Softmax(System.ReadOnlySpan<T> z, System.Span<T> p, Lamina.Kernels.RowShape shape) { }
        public static double SoftmaxCrossEntropy(System.ReadOnlySpan<T> z, System.ReadOnlySpan<T> y, Lamina.Kernels.RowShape shape) { }
        public static void SoftmaxGradient(System.ReadOnlySpan<T> dp, System.ReadOnlySpan<T> p, System.Span<T> dz, Lamina.Kernels.RowShape shape) { }
        public static double SumAll(System.ReadOnlySpan<T> values) { }
        public static void SumRows(System.ReadOnlySpan<T> dz, System.Span<T> db, Lamina.Kernels.RowShape shape) { }
    }
    public readonly struct RowShape : System.IEquatable<Lamina.Kernels.RowShape>
    {
        public RowShape(int Rows, int Width) { }
        public int Rows { get; init; }
        public int Width { get; init; }
    }
    public readonly struct Scalar<T> : Lamina.Kernels.ILanes<Lamina.Kernels.Scalar<T>, T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static int Count { get; }
        public static Lamina.Kernels.Scalar<T> One { get; }
        public static Lamina.Kernels.Scalar<T> Zero { get; }
        public static Lamina.Kernels.Scalar<T> Abs(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Atan(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Broadcast(T value) { }
        public static Lamina.Kernels.Scalar<T> Cbrt(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Constant(double value) { }
        public static Lamina.Kernels.Scalar<T> Cos(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Cosh(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Exp(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Expm1(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Exponent(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> LoadStridedUnsafe(System.ReadOnlySpan<T> source, int index, int stride) { }
        public static Lamina.Kernels.Scalar<T> LoadUnsafe(System.ReadOnlySpan<T> source, int index) { }
        public static Lamina.Kernels.Scalar<T> Log(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Log1p(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Max(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
        public static T Maximum(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Min(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
        public static Lamina.Kernels.Scalar<T> MultiplyAdd(Lamina.Kernels.Scalar<T> a, Lamina.Kernels.Scalar<T> b, Lamina.Kernels.Scalar<T> c) { }
        public static Lamina.Kernels.Scalar<T> NormalCdf(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> NormalDensity(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Pow(Lamina.Kernels.Scalar<T> value, Lamina.Kernels.Scalar<T> exponent) { }
        public static Lamina.Kernels.Scalar<T> Pow(Lamina.Kernels.Scalar<T> value, int exponent) { }
        public static Lamina.Kernels.Scalar<T> PowerOfTwo(Lamina.Kernels.Scalar<T> exponent) { }
        public static Lamina.Kernels.Scalar<T> Round(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> SelectGreater(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right, Lamina.Kernels.Scalar<T> whenGreater, Lamina.Kernels.Scalar<T> otherwise) { }
        public static Lamina.Kernels.Scalar<T> Sigmoid(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Sign(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Sin(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Sinh(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Softplus(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Sqrt(Lamina.Kernels.Scalar<T> value) { }
        public static void StoreUnsafe(Lamina.Kernels.Scalar<T> value, System.Span<T> destination, int index) { }
        public static T Sum(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> Tanh(Lamina.Kernels.Scalar<T> value) { }
        public static T op_Implicit(Lamina.Kernels.Scalar<T> lanes) { }
        public static Lamina.Kernels.Scalar<T> op_Implicit(T value) { }
        public static Lamina.Kernels.Scalar<T> operator *(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
        public static Lamina.Kernels.Scalar<T> operator +(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
        public static Lamina.Kernels.Scalar<T> operator -(Lamina.Kernels.Scalar<T> value) { }
        public static Lamina.Kernels.Scalar<T> operator -(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
        public static Lamina.Kernels.Scalar<T> operator /(Lamina.Kernels.Scalar<T> left, Lamina.Kernels.Scalar<T> right) { }
    }
    public readonly ref struct SequenceBatch<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public SequenceBatch(int examples, System.ReadOnlySpan<T> lengths = default) { }
    }
    public static class SmallLayer<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void ApplyUnsafe<TFormula>(ref T b, ref T a, int outputs)
            where TFormula :  struct, Lamina.Kernels.ILayerFormula<T> { }
        public static void RunUnsafe<TFormula>(ref T x, ref T packed, ref T b, ref T a, int inputs, int outputs)
            where TFormula :  struct, Lamina.Kernels.ILayerFormula<T> { }
    }
    public readonly struct SumsAlone<T> : Lamina.Kernels.ILayerFormula<T>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        public static L Apply<L>(L z, L b)
            where L :  struct, Lamina.Kernels.ILanes<L, T> { }
    }
    public static class WeightedCrossEntropy<T, V>
        where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        where V :  struct, Lamina.Kernels.ILanes<V, T>
    {
        public static void Gradient(System.ReadOnlySpan<T> p, System.ReadOnlySpan<T> y, System.Span<T> dz, T scale, Lamina.Kernels.RowShape shape) { }
        public static double Loss(System.ReadOnlySpan<T> z, System.ReadOnlySpan<T> y, Lamina.Kernels.RowShape shape) { }
    }
    public readonly struct WindowAxis : System.IEquatable<Lamina.Kernels.WindowAxis>
    {
        public WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output) { }
        public int Before { get; init; }
        public int Dilation { get; init; }
        public int Kernel { get; init; }
        public int Output { get; init; }
        public int Size { get; init; }
        public int Stride { get; init; }
    }
    public enum WindowDivisor
    {
        None = 0,
        Area = 1,
        Inside = 2,
    }
    public readonly struct WindowShape : System.IEquatable<Lamina.Kernels.WindowShape>
    {
        public WindowShape(Lamina.Kernels.WindowAxis Rows, Lamina.Kernels.WindowAxis Columns, int Channels) { }
        public int Channels { get; init; }
        public Lamina.Kernels.WindowAxis Columns { get; init; }
        public Lamina.Kernels.WindowAxis Rows { get; init; }
    }
}
