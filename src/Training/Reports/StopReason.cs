namespace Lamina.Training;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>Every epoch was run.</summary>
    AllEpochs,

    /// <summary>The monitored quantity had not improved for as long as <see cref="EarlyStopping.Patience"/> allows.</summary>
    NoImprovement,
}
