namespace Lamina.Training;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were run.</summary>
    AllEpochs,

    /// <summary>The monitored quantity had not improved for as long as <see cref="EarlyStopping.Patience"/> allows.</summary>
    NoImprovement,
}
