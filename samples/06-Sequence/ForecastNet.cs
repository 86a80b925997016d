using Lamina;

/// <summary>Reads a window of a series and says by how much the next value differs from the last one.</summary>
[Network, Input(Window, 1)]
[Lstm(32), Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class ForecastNet
{
    /// <summary>Values that are read.</summary>
    public const int Window = 36;
}
