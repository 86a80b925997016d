namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Statistics only over the batch.</summary>
[Network]
[Input(3)]
[Dense(5, Bias = false), BatchNorm, Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class BatchNormNet;

/// <summary>Statistics over batch, rows and columns, with other settings.</summary>
[Network]
[Input(4, 3, 2)]
[Conv2D(3, kernel: 2, Bias = false), BatchNorm(Momentum = 0.7, Epsilon = 1e-3), Softplus]
[Conv2D(2, kernel: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class BatchNormImageNet;

/// <summary>Statistics only over the batch, because the windows leave one position.</summary>
[Network]
[Input(2, 2, 2)]
[Conv2D(3, kernel: 2, Bias = false), BatchNorm(Momentum = 0.8), Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class BatchNormPixelNet;

/// <summary>A single column, normalised.</summary>
[Network]
[Input(1)]
[BatchNorm]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
public partial class BatchNormColumnNet;

/// <summary>Statistics over batch and steps.</summary>
[Network]
[Input(5, 2)]
[Conv1D(3, kernel: 2, Bias = false), BatchNorm]
[Tanh]
[Conv1D(2, kernel: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class BatchNormSequenceNet;

/// <summary>Two batch normalisations, the first of which normalises the input.</summary>
[Network]
[Input(4)]
[BatchNorm]
[Dense(5), Tanh, BatchNorm]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class BatchNormInputNet;

/// <summary>Layer normalisation of a vector.</summary>
[Network]
[Input(3)]
[Dense(5), LayerNorm, Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class LayerNormNet;

/// <summary>Layer normalisation of each step.</summary>
[Network]
[Input(4, 2)]
[Dense(5, PerStep = true)]
[LayerNorm(Epsilon = 1e-3)]
[Dense(2, PerStep = true)]
[Loss(Loss.MeanSquaredError)]
public partial class LayerNormSequenceNet;

/// <summary>Group normalisation of an image.</summary>
[Network]
[Input(3, 2, 2)]
[Dense(6, PerStep = true)]
[GroupNorm(groups: 2)]
[Conv2D(2, kernel: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class GroupNormNet;

/// <summary>Group normalisation of a vector.</summary>
[Network]
[Input(3)]
[Dense(6), GroupNorm(groups: 3, Epsilon = 1e-2), Tanh]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class GroupNormVectorNet;

/// <summary>Root mean squares of each step.</summary>
[Network]
[Input(4, 2)]
[Dense(5, PerStep = true)]
[RmsNorm]
[Dense(2, PerStep = true)]
[Loss(Loss.MeanSquaredError)]
public partial class RmsNormNet;
