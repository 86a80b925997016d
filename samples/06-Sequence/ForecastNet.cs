using Lamina;

/// <summary>Reads a window of a series and predicts the difference between the next value and the last one.</summary>
[Network, Input(Window, 1)]
[Lstm(32), Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class ForecastNet
{
    /// <summary>Number of values in a window.</summary>
    public const int Window = 36;
}
