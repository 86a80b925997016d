namespace Lamina;

/// <summary>The task of a network, which follows from its loss.</summary>
public enum NetworkTask
{
    /// <summary>Real-valued outputs: squared, absolute and Huber loss.</summary>
    Regression,

    /// <summary>Independent yes/no outputs: binary cross-entropy.</summary>
    Binary,

    /// <summary>One of several classes: cross-entropy.</summary>
    Classes,
}
