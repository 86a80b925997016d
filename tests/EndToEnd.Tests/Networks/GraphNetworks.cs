namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Layers that take others by name: sums, products and concatenation.</summary>
[Network]
[Input(4)]
[Dense(5, Name = "left"), Tanh(Name = "a")]
[Dense(5, From = "input"), Sigmoid(Name = "b")]
[Dense(5, From = "left"), Softplus(Name = "c")]
[Add("a", "b", "c", Name = "sum")]
[Multiply("b", Name = "gated")]
[Concat("sum", "gated", "input")]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
public partial class MergeNet;

/// <summary>Concatenation along rows, columns and channels.</summary>
[Network]
[Input(3, 2, 2)]
[Conv2D(3, kernel: 1, Name = "image"), Tanh(Name = "t")]
[Conv2D(3, kernel: 2, Padding = Padding.Same), Softplus(Name = "s")]
[Concat("t", "s", Axis = 0, Name = "tall")]
[Conv2D(2, kernel: 1, From = "tall")]
[AveragePool2D(2, Name = "small")]
[Concat("t", "s", "image", Axis = 1, Name = "wide")]
[Conv2D(2, kernelHeight: 1, kernelWidth: 5)]
[Concat("small", Axis = 1, Name = "both")]
[Multiply("both", "both")]
[Concat("both")]
[Loss(Loss.MeanSquaredError)]
public partial class ConcatNet;

/// <summary>An image and additional numbers.</summary>
[Network]
[Input(4, 4, 1, Name = "image")]
[Input(3, Name = "radar")]
[Conv2D(3, kernel: 3), Relu, Flatten(Name = "seen")]
[Dense(4, From = "radar"), Tanh(Name = "heard")]
[Concat("seen", "heard")]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class HybridNet;

/// <summary>Three heads of different kinds and weights, two of which allow missing targets.</summary>
[Network]
[Input(4)]
[Dense(6, Name = "trunk"), Tanh(Name = "features")]
[Dense(3), Softmax(Name = "kind")]
[Loss(Loss.CrossEntropy, MissingTargets = true)]
[Dense(1, From = "features"), Sigmoid(Name = "alarm")]
[Loss(Loss.BinaryCrossEntropy, Weight = 0.5, ExampleWeights = true)]
[Dense(2, From = "features", Name = "place")]
[Loss(Loss.MeanSquaredError, Weight = 2, MissingTargets = true)]
public partial class MultiTaskNet;

/// <summary>A head in the middle of the network, and another one on the same layer, by name.</summary>
[Network(L2 = 0.1)]
[Input(3)]
[Dense(4), Tanh(Name = "middle")]
[Loss(Loss.MeanSquaredError, Name = "early", Weight = 0.3)]
[Dense(4, L1 = 0.05)]
[Add("middle", Name = "last")]
[Loss(Loss.Huber, Name = "late")]
[Loss(Loss.LogCosh, Name = "smooth", From = "last", Weight = 0.2)]
public partial class EarlyHeadNet;

/// <summary>Siamese networks: dense and convolutional layers whose weights are used twice.</summary>
[Network(L2 = 0.1)]
[Input(3, 3, 1, Name = "first")]
[Input(3, 3, 1, Name = "second")]
[Conv2D(2, kernel: 2, Name = "eye"), Tanh, Flatten]
[Dense(4, Name = "mind"), Tanh(Name = "one")]
[Shared("eye", From = "second"), Tanh, Flatten]
[Shared("mind"), Tanh(Name = "two")]
[Concat("one", "two")]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class TwinsNet;

/// <summary>A recurrent layer and its normalisation, applied twice with the same weights.</summary>
[Network]
[Input(4, 3)]
[Lstm(3, ReturnSequences = true, Name = "memory"), LayerNorm(Name = "norm")]
[Shared("memory"), Shared("norm")]
[Gru(2)]
[Loss(Loss.MeanSquaredError)]
public partial class SharedMemoryNet;

/// <summary>Blocks in blocks, with arguments, repeated.</summary>
[Network]
[Input(6)]
[Dense(5), Tanh]
[Use<Lifting>(4, 5, Repeat = 3)]
[Use<Hidden>(3)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class NestedBlocksNet;

/// <summary>A hidden layer with its units as an argument.</summary>
[Block]
[Dense(Arg.A), Tanh]
public class Hidden;

/// <summary>A hidden layer of A units, a layer of B units, which is the width of the block, and the sum with its input.</summary>
[Block]
[Use<Hidden>(Arg.A)]
[Dense(Arg.B, Bias = false)]
[AddInput, Softplus]
public class Lifting;

/// <summary>Two residual blocks with batch normalisation, and one that halves the image.</summary>
[Network]
[Input(5, 4, 1)]
[Conv2D(2, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[Use<Residual>(2, Repeat = 2)]
[Use<Halving>(4)]
[GlobalAveragePool]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class LittleResNet;

/// <summary>He et al. 2015 at constant width.</summary>
[Block]
[Conv2D(Arg.A, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[Conv2D(Arg.A, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm]
[AddInput, Relu]
public class Residual;

/// <summary>The same with a projection.</summary>
[Block]
[Conv2D(Arg.A, kernel: 3, Stride = 2, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[Conv2D(Arg.A, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm(Name = "path")]
[Conv2D(Arg.A, kernel: 1, Stride = 2, From = "input", Bias = false), BatchNorm]
[Add("path"), Relu]
public class Halving;

/// <summary>The first part of <see cref="TransferNet"/>.</summary>
[Network]
[Input(4)]
[Dense(5, Bias = false), BatchNorm, Tanh]
[Dense(4), Tanh(Name = "features")]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class TeacherNet;

/// <summary>The features of <see cref="TeacherNet"/>, frozen, and a new head.</summary>
[Network]
[Input(4)]
[Use<TeacherNet>(Until = "features", Frozen = true, Name = "teacher")]
[Dense(2), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class TransferNet;

/// <summary>All its layers are frozen.</summary>
[Network(Suppress = "LAM0072")]
[Input(4)]
[Use<TeacherNet>(Until = "features", Frozen = true, Name = "teacher")]
[Loss(Loss.MeanSquaredError)]
public partial class WhollyFrozenNet;

/// <summary>A frozen network in the middle of another one: gradients pass through it to the previous layer.</summary>
[Network]
[Input(3)]
[Dense(4), Softplus]
[Use<TeacherNet>(Until = "features", Frozen = true)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class FrozenMiddleNet;
