namespace Lamina.Initializers;

/// <summary>The distributions of initial values.</summary>
public enum Distribution
{
    /// <summary>Every value is the scale.</summary>
    Constant,

    /// <summary>Normal with mean 0 and the scale as standard deviation.</summary>
    Normal,

    /// <summary>Uniform between −scale and scale.</summary>
    Uniform,
}
