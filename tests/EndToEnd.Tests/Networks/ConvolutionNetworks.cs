namespace Lamina.EndToEnd.Tests.Networks;

// The input passes through a first layer, whose weights depend on the data gradient of the layer under test.

/// <summary>Conv1D without padding.</summary>
[Network]
[Input(6, 2)]
[Dense(3, PerStep = true)]
[Conv1D(4, kernel: 3)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv1DNet;

/// <summary>An even kernel with a stride: Same pads more at the end.</summary>
[Network]
[Input(7, 2)]
[Dense(3, PerStep = true)]
[Conv1D(4, kernel: 4, Stride = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv1DSameNet;

/// <summary>Causal and dilated.</summary>
[Network]
[Input(7, 2)]
[Dense(3, PerStep = true)]
[Conv1D(3, kernel: 3, Dilation = 2, Padding = Padding.Causal)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv1DCausalNet;

/// <summary>Groups, explicit padding and dilation of a sequence.</summary>
[Network]
[Input(6, 2)]
[Dense(4, PerStep = true)]
[Conv1D(6, kernel: 3, Groups = 2, Pad = 2, Dilation = 2)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv1DGroupsNet;

/// <summary>Conv2D without padding.</summary>
[Network]
[Input(5, 4, 2)]
[Dense(3, PerStep = true)]
[Conv2D(4, kernel: 3)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DNet;

/// <summary>A kernel of 2×3 with Same.</summary>
[Network]
[Input(4, 5, 2)]
[Dense(3, PerStep = true)]
[Conv2D(2, kernelHeight: 2, kernelWidth: 3, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DSameNet;

/// <summary>Same with a stride on an image of even height and odd width.</summary>
[Network]
[Input(6, 5, 2)]
[Dense(3, PerStep = true)]
[Conv2D(3, kernel: 3, Stride = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DStrideNet;

/// <summary>Explicit padding, dilation and a stride only of the rows.</summary>
[Network]
[Input(5, 4, 2)]
[Dense(3, PerStep = true)]
[Conv2D(3, kernel: 3, Pad = 2, Dilation = 2, StrideHeight = 2)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DPadNet;

/// <summary>Groups and a stride only of the columns.</summary>
[Network]
[Input(5, 5, 2)]
[Dense(4, PerStep = true)]
[Conv2D(6, kernelHeight: 3, kernelWidth: 2, Groups = 2, StrideWidth = 2)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DGroupsNet;

/// <summary>A kernel of one pixel without bias.</summary>
[Network]
[Input(3, 2, 2)]
[Dense(3, PerStep = true)]
[Conv2D(5, kernel: 1, Bias = false)]
[Loss(Loss.MeanSquaredError)]
public partial class Conv2DPointNet;

/// <summary>Two outputs per channel.</summary>
[Network]
[Input(4, 4, 2)]
[Dense(3, PerStep = true)]
[DepthwiseConv2D(kernel: 3, Multiplier = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class DepthwiseNet;

/// <summary>Depthwise with stride and dilation, without bias.</summary>
[Network]
[Input(6, 5, 2)]
[Dense(3, PerStep = true)]
[DepthwiseConv2D(kernel: 2, Stride = 2, Dilation = 2, Pad = 1, Bias = false)]
[Loss(Loss.MeanSquaredError)]
public partial class DepthwiseStrideNet;

/// <summary>A separable convolution.</summary>
[Network]
[Input(5, 4, 2)]
[Dense(3, PerStep = true)]
[SeparableConv2D(4, kernel: 3, Stride = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class SeparableNet;

/// <summary>A transposed convolution with all its paddings.</summary>
[Network]
[Input(3, 2, 2)]
[Dense(3, PerStep = true)]
[ConvTranspose2D(2, kernel: 3, Stride = 2, Pad = 1, OutputPad = 1)]
[Loss(Loss.MeanSquaredError)]
public partial class TransposedNet;

/// <summary>A transposed convolution that doubles the image.</summary>
[Network]
[Input(2, 3, 2)]
[Dense(3, PerStep = true)]
[ConvTranspose2D(2, kernel: 3, Stride = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class TransposedSameNet;

/// <summary>A transposed convolution without padding, whose windows do not touch.</summary>
[Network]
[Input(2, 2, 2)]
[Dense(3, PerStep = true)]
[ConvTranspose2D(3, kernel: 2, Stride = 3, Bias = false)]
[Loss(Loss.MeanSquaredError)]
public partial class TransposedValidNet;

/// <summary>Wide enough for minimal filtering in the inference form, with normalisations that it folds.</summary>
[Network]
[Input(10, 11, 16)]
[Conv2D(17, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[GlobalAveragePool]
[Dense(6), BatchNorm(Epsilon = 1e-3), Tanh]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class WideFiltersNet;

/// <summary>The same without minimal filtering.</summary>
[Network(MinimalFiltering = false)]
[Input(10, 11, 16)]
[Conv2D(17, kernel: 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
[GlobalAveragePool]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class DirectFiltersNet;

/// <summary>As LeNet-5, with channels that end in the middle of a vector.</summary>
[Network]
[Input(12, 12, 1)]
[Conv2D(6, kernel: 3), Tanh]
[AveragePool2D(2)]
[Conv2D(17, kernel: 3), Relu]
[MaxPool2D(3)]
[Flatten]
[Dense(10), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class LittleLeNet;
