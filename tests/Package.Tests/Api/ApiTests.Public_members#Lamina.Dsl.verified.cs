namespace Lamina
{
    public sealed class ActivationAttribute : Lamina.LayerAttribute
    {
        public ActivationAttribute(string method) { }
        public string Method { get; }
    }
    public sealed class AddAttribute : Lamina.LayerAttribute
    {
        public AddAttribute(params string[] layers) { }
        public string[] Layers { get; }
    }
    public sealed class AddInputAttribute : Lamina.LayerAttribute
    {
        public AddInputAttribute() { }
    }
    public static class Arg
    {
        public const int A = -2147483647;
        public const int B = -2147483646;
        public const int C = -2147483645;
        public const int D = -2147483644;
    }
    public sealed class AveragePool1DAttribute : Lamina.PoolAttribute
    {
        public AveragePool1DAttribute(int size) { }
    }
    public sealed class AveragePool2DAttribute : Lamina.PoolAttribute
    {
        public AveragePool2DAttribute(int size) { }
    }
    public sealed class BatchNormAttribute : Lamina.LayerAttribute
    {
        public BatchNormAttribute() { }
        public double Epsilon { get; set; }
        public double Momentum { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, Inherited=false)]
    public sealed class BlockAttribute : System.Attribute
    {
        public BlockAttribute() { }
    }
    public sealed class ConcatAttribute : Lamina.LayerAttribute
    {
        public ConcatAttribute(params string[] layers) { }
        public int Axis { get; set; }
        public string[] Layers { get; }
    }
    public sealed class Conv1DAttribute : Lamina.ConvolutionAttribute
    {
        public Conv1DAttribute(int filters, int kernel) { }
        public int Dilation { get; set; }
        public int Filters { get; }
        public int Groups { get; set; }
        public int Kernel { get; }
    }
    public sealed class Conv2DAttribute : Lamina.ConvolutionAttribute
    {
        public Conv2DAttribute(int filters, int kernel) { }
        public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth) { }
        public int Dilation { get; set; }
        public int Filters { get; }
        public int Groups { get; set; }
        public int KernelHeight { get; }
        public int KernelWidth { get; }
        public int StrideHeight { get; set; }
        public int StrideWidth { get; set; }
    }
    public sealed class ConvTranspose2DAttribute : Lamina.ConvolutionAttribute
    {
        public ConvTranspose2DAttribute(int filters, int kernel) { }
        public int Filters { get; }
        public int Kernel { get; }
        public int OutputPad { get; set; }
    }
    public abstract class ConvolutionAttribute : Lamina.WeightedLayerAttribute
    {
        public int Pad { get; set; }
        public Lamina.Padding Padding { get; set; }
        public int Stride { get; set; }
    }
    public sealed class DenseAttribute : Lamina.WeightedLayerAttribute
    {
        public DenseAttribute(int units) { }
        public bool PerStep { get; set; }
        public int Units { get; }
    }
    public sealed class DepthwiseConv2DAttribute : Lamina.ConvolutionAttribute
    {
        public DepthwiseConv2DAttribute(int kernel) { }
        public int Dilation { get; set; }
        public int Kernel { get; }
        public int Multiplier { get; set; }
    }
    public sealed class DropoutAttribute : Lamina.LayerAttribute
    {
        public DropoutAttribute(double keep) { }
        public double Keep { get; }
    }
    public sealed class EluAttribute : Lamina.LayerAttribute
    {
        public EluAttribute(double alpha = 1) { }
        public double Alpha { get; }
    }
    public sealed class EmbeddingAttribute : Lamina.LayerAttribute
    {
        public EmbeddingAttribute(int vocabulary, int width) { }
        public int Vocabulary { get; }
        public int Width { get; }
    }
    public sealed class FlattenAttribute : Lamina.LayerAttribute
    {
        public FlattenAttribute() { }
    }
    public sealed class GaussianNoiseAttribute : Lamina.LayerAttribute
    {
        public GaussianNoiseAttribute(double deviation) { }
        public double Deviation { get; }
    }
    public sealed class GeluAttribute : Lamina.LayerAttribute
    {
        public GeluAttribute() { }
    }
    public sealed class GlobalAveragePoolAttribute : Lamina.LayerAttribute
    {
        public GlobalAveragePoolAttribute() { }
    }
    public sealed class GlobalMaxPoolAttribute : Lamina.LayerAttribute
    {
        public GlobalMaxPoolAttribute() { }
    }
    public sealed class GroupNormAttribute : Lamina.LayerAttribute
    {
        public GroupNormAttribute(int groups) { }
        public double Epsilon { get; set; }
        public int Groups { get; }
    }
    public sealed class GruAttribute : Lamina.RecurrentAttribute
    {
        public GruAttribute(int units) { }
    }
    public sealed class HardSigmoidAttribute : Lamina.LayerAttribute
    {
        public HardSigmoidAttribute() { }
    }
    public sealed class HardTanhAttribute : Lamina.LayerAttribute
    {
        public HardTanhAttribute() { }
    }
    public enum Init
    {
        Auto = 0,
        Zeros = 1,
        Constant = 2,
        Normal = 3,
        Uniform = 4,
        Xavier = 5,
        Glorot = 6,
        He = 7,
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, AllowMultiple=true, Inherited=false)]
    public sealed class InputAttribute : System.Attribute
    {
        public InputAttribute(params int[] shape) { }
        public int Indices { get; set; }
        public string? Name { get; set; }
        public int[] Shape { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, AllowMultiple=true, Inherited=false)]
    public abstract class LayerAttribute : System.Attribute
    {
        public string? From { get; set; }
        public string? Name { get; set; }
        public string? Suppress { get; set; }
    }
    public sealed class LayerNormAttribute : Lamina.LayerAttribute
    {
        public LayerNormAttribute() { }
        public double Epsilon { get; set; }
    }
    public sealed class LeakyReluAttribute : Lamina.LayerAttribute
    {
        public LeakyReluAttribute(double slope = 0.01) { }
        public double Slope { get; }
    }
    public sealed class LogSoftmaxAttribute : Lamina.LayerAttribute
    {
        public LogSoftmaxAttribute() { }
    }
    public enum Loss
    {
        BinaryCrossEntropy = 0,
        CrossEntropy = 1,
        MeanSquaredError = 2,
        MeanAbsoluteError = 3,
        Huber = 4,
        Hinge = 5,
        LogCosh = 6,
        KlDivergence = 7,
        Distillation = 8,
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, AllowMultiple=true, Inherited=false)]
    public sealed class LossAttribute : System.Attribute
    {
        public LossAttribute(Lamina.Loss loss) { }
        public LossAttribute(string method) { }
        public double[]? ClassWeights { get; set; }
        public double Delta { get; set; }
        public bool ExampleWeights { get; set; }
        public string? From { get; set; }
        public double HardWeight { get; set; }
        public double LabelSmoothing { get; set; }
        public Lamina.Loss Loss { get; }
        public string? Method { get; }
        public bool MissingTargets { get; set; }
        public string? Name { get; set; }
        public string? Suppress { get; set; }
        public int[]? Target { get; set; }
        public double Temperature { get; set; }
        public double Weight { get; set; }
    }
    public sealed class LstmAttribute : Lamina.RecurrentAttribute
    {
        public LstmAttribute(int units) { }
    }
    public sealed class MaxPool1DAttribute : Lamina.PoolAttribute
    {
        public MaxPool1DAttribute(int size) { }
    }
    public sealed class MaxPool2DAttribute : Lamina.PoolAttribute
    {
        public MaxPool2DAttribute(int size) { }
    }
    public sealed class MishAttribute : Lamina.LayerAttribute
    {
        public MishAttribute() { }
    }
    public sealed class MultiHeadAttentionAttribute : Lamina.LayerAttribute
    {
        public MultiHeadAttentionAttribute(int heads) { }
        public bool Bias { get; set; }
        public bool Causal { get; set; }
        public int Heads { get; }
        public string? Lengths { get; set; }
        public string? Memory { get; set; }
    }
    public sealed class MultiplyAttribute : Lamina.LayerAttribute
    {
        public MultiplyAttribute(params string[] layers) { }
        public string[] Layers { get; }
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, Inherited=false)]
    public sealed class NetworkAttribute : System.Attribute
    {
        public NetworkAttribute() { }
        public bool Inference { get; set; }
        public double L1 { get; set; }
        public double L2 { get; set; }
        public bool MinimalFiltering { get; set; }
        public string? Suppress { get; set; }
        public Lamina.Targets Targets { get; set; }
    }
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct | System.AttributeTargets.Interface, AllowMultiple=true, Inherited=false)]
    public sealed class OutputAttribute : System.Attribute
    {
        public OutputAttribute(params int[] shape) { }
        public string? From { get; set; }
        public int[] Shape { get; }
    }
    public sealed class PReluAttribute : Lamina.LayerAttribute
    {
        public PReluAttribute(double initial = 0.25) { }
        public double Initial { get; }
    }
    public enum Padding
    {
        Valid = 0,
        Same = 1,
        Causal = 2,
    }
    public sealed class PermuteAttribute : Lamina.LayerAttribute
    {
        public PermuteAttribute(params int[] axes) { }
        public int[] Axes { get; }
    }
    public abstract class PoolAttribute : Lamina.LayerAttribute
    {
        public int Pad { get; set; }
        public Lamina.Padding Padding { get; set; }
        public int Size { get; }
        public int Stride { get; set; }
    }
    public sealed class PositionalEncodingAttribute : Lamina.LayerAttribute
    {
        public PositionalEncodingAttribute() { }
        public bool Learned { get; set; }
    }
    public abstract class RecurrentAttribute : Lamina.LayerAttribute
    {
        public bool Bidirectional { get; set; }
        public double L1 { get; set; }
        public double L2 { get; set; }
        public string? Lengths { get; set; }
        public bool ReturnSequences { get; set; }
        public int Units { get; }
    }
    public sealed class ReluAttribute : Lamina.LayerAttribute
    {
        public ReluAttribute() { }
    }
    public sealed class ReshapeAttribute : Lamina.LayerAttribute
    {
        public ReshapeAttribute(params int[] shape) { }
        public int[] Shape { get; }
    }
    public sealed class RmsNormAttribute : Lamina.LayerAttribute
    {
        public RmsNormAttribute() { }
        public double Epsilon { get; set; }
    }
    public sealed class SeluAttribute : Lamina.LayerAttribute
    {
        public SeluAttribute() { }
    }
    public sealed class SeparableConv2DAttribute : Lamina.ConvolutionAttribute
    {
        public SeparableConv2DAttribute(int filters, int kernel) { }
        public int Dilation { get; set; }
        public int Filters { get; }
        public int Kernel { get; }
    }
    public sealed class SharedAttribute : Lamina.LayerAttribute
    {
        public SharedAttribute(string layer) { }
        public string Layer { get; }
    }
    public sealed class SigmoidAttribute : Lamina.LayerAttribute
    {
        public SigmoidAttribute() { }
    }
    public sealed class SiluAttribute : Lamina.LayerAttribute
    {
        public SiluAttribute() { }
    }
    public sealed class SimpleRnnAttribute : Lamina.RecurrentAttribute
    {
        public SimpleRnnAttribute(int units) { }
        public bool Rectified { get; set; }
    }
    public sealed class SoftmaxAttribute : Lamina.LayerAttribute
    {
        public SoftmaxAttribute() { }
    }
    public sealed class SoftplusAttribute : Lamina.LayerAttribute
    {
        public SoftplusAttribute() { }
    }
    public sealed class SpatialDropoutAttribute : Lamina.LayerAttribute
    {
        public SpatialDropoutAttribute(double keep) { }
        public double Keep { get; }
    }
    public sealed class TanhAttribute : Lamina.LayerAttribute
    {
        public TanhAttribute() { }
    }
    [System.Flags]
    public enum Targets
    {
        Cpu = 1,
        OpenCl = 2,
    }
    public sealed class Upsample2DAttribute : Lamina.LayerAttribute
    {
        public Upsample2DAttribute(int factor) { }
        public int Factor { get; }
    }
    public sealed class UseAttribute<TBlock> : Lamina.LayerAttribute
    {
        public UseAttribute(params int[] arguments) { }
        public int[] Arguments { get; }
        public bool Frozen { get; set; }
        public int Repeat { get; set; }
        public string? Until { get; set; }
    }
    public abstract class WeightedLayerAttribute : Lamina.LayerAttribute
    {
        public bool Bias { get; set; }
        public Lamina.Init Init { get; set; }
        public double InitScale { get; set; }
        public double L1 { get; set; }
        public double L2 { get; set; }
    }
    public sealed class ZeroPad2DAttribute : Lamina.LayerAttribute
    {
        public ZeroPad2DAttribute(int pad) { }
        public ZeroPad2DAttribute(int top, int bottom, int left, int right) { }
        public int Bottom { get; }
        public int Left { get; }
        public int Right { get; }
        public int Top { get; }
    }
}
