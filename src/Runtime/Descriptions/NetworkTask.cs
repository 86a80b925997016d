namespace Lamina;

/// <summary>The kind of question a network answers, as its loss tells.</summary>
public enum NetworkTask
{
    /// <summary>Real-valued outputs: squared, absolute and Huber loss.</summary>
    Regression,

    /// <summary>Independent yes/no outputs: binary cross-entropy.</summary>
    Binary,

    /// <summary>One of several classes: cross-entropy.</summary>
    Classes,
}
