namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Overlapping windows of a sequence with Same.</summary>
[Network]
[Input(7, 2)]
[Dense(3, PerStep = true)]
[MaxPool1D(3, Stride = 2, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class MaxPool1DNet;

/// <summary>Means of a sequence; the last step is in no window.</summary>
[Network]
[Input(7, 2)]
[Dense(3, PerStep = true)]
[AveragePool1D(2)]
[Loss(Loss.MeanSquaredError)]
public partial class AveragePool1DNet;

/// <summary>Adjacent windows.</summary>
[Network]
[Input(4, 4, 2)]
[Dense(3, PerStep = true)]
[MaxPool2D(2)]
[Loss(Loss.MeanSquaredError)]
public partial class MaxPool2DNet;

/// <summary>Overlapping windows with explicit padding, which is never the maximum.</summary>
[Network]
[Input(5, 4, 2)]
[Dense(3, PerStep = true)]
[MaxPool2D(3, Stride = 2, Pad = 1)]
[Loss(Loss.MeanSquaredError)]
public partial class MaxPool2DPadNet;

/// <summary>Same: positions outside are ignored.</summary>
[Network]
[Input(4, 3, 2)]
[Dense(3, PerStep = true)]
[AveragePool2D(3, Stride = 1, Padding = Padding.Same)]
[Loss(Loss.MeanSquaredError)]
public partial class AveragePool2DNet;

/// <summary>Explicit padding: zeros that count.</summary>
[Network]
[Input(5, 4, 2)]
[Dense(3, PerStep = true)]
[AveragePool2D(3, Stride = 2, Pad = 1)]
[Loss(Loss.MeanSquaredError)]
public partial class AveragePool2DPadNet;

/// <summary>The mean of an image.</summary>
[Network]
[Input(3, 4, 2)]
[Dense(3, PerStep = true)]
[GlobalAveragePool]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class GlobalAverageNet;

/// <summary>The maximum over a sequence.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[GlobalMaxPool]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class GlobalMaxNet;
