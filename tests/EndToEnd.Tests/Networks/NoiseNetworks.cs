namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Dropout of whole channels of an image.</summary>
[Network]
[Input(3, 2, 2)]
[Conv2D(6, kernel: 2), Tanh, SpatialDropout(keep: 0.6)]
[Conv2D(2, kernel: 1)]
[Loss(Loss.MeanSquaredError)]
public partial class SpatialDropoutNet;

/// <summary>Noise on the input and between two layers.</summary>
[Network]
[Input(4)]
[GaussianNoise(deviation: 0.3)]
[Dense(5), Tanh, GaussianNoise(deviation: 0.5)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class GaussianNoiseNet;

/// <summary>All kinds of noise, and a recurrent layer between them.</summary>
[Network]
[Input(4, 2)]
[Lstm(5, ReturnSequences = true), Dropout(keep: 0.7)]
[Gru(4), SpatialDropout(keep: 0.8), GaussianNoise(deviation: 0.1)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class NoisyRecurrentNet;
