namespace Lamina.Devices.Tests.Networks;

// With weights 0 and biases 1 the outputs of training are the masks themselves, with biases 0 the noise.
#pragma warning disable LAM0030 // The tests examine dropped predictions.

/// <summary>A mask in a network that is one kernel.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(3)]
[Dense(37), Dropout(keep: 0.7)]
[Loss(Loss.MeanSquaredError)]
public partial class SmallMaskNet;

/// <summary>A mask in the kernel of its layer.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(3)]
[Dense(203), Dropout(keep: 0.35)]
[Loss(Loss.MeanSquaredError)]
public partial class WideMaskNet;

/// <summary>Masks of whole channels: 5 channels at 6 positions.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(2, 3, 4)]
[Dense(5, PerStep = true), SpatialDropout(keep: 0.6)]
[Loss(Loss.MeanSquaredError)]
public partial class ChannelMaskNet;

/// <summary>Noise in a network that is one kernel.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(3)]
[Dense(37), GaussianNoise(deviation: 0.5)]
[Loss(Loss.MeanSquaredError)]
public partial class SmallNoiseNet;

/// <summary>Noise in the kernel of its layer.</summary>
[Network(Targets = Targets.Cpu | Targets.OpenCl)]
[Input(3)]
[Dense(203), GaussianNoise(deviation: 2)]
[Loss(Loss.MeanSquaredError)]
public partial class WideNoiseNet;
