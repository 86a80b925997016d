namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Repeats every pixel nine times.</summary>
[Network]
[Input(2, 3, 2)]
[Dense(3, PerStep = true)]
[Upsample2D(3)]
[Loss(Loss.MeanSquaredError)]
public partial class UpsampleNet;

/// <summary>Different margins on all sides.</summary>
[Network]
[Input(2, 3, 2)]
[Dense(3, PerStep = true)]
[ZeroPad2D(top: 1, bottom: 2, left: 0, right: 3)]
[Conv2D(2, kernel: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class ZeroPadNet;

/// <summary>Permuted axes, then another shape, then flattened.</summary>
[Network]
[Input(2, 3, 2)]
[Dense(4, PerStep = true)]
[Permute(2, 0, 1)]
[Reshape(8, -1)]
[Dense(2, PerStep = true), Tanh]
[Permute(1, 0)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class LayoutNet;
