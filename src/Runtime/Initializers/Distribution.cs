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

    /// <summary>
    /// Random orthogonal matrices; the scale is the number of columns. Each square block of rows is a separate matrix, so each gate of a
    /// recurrent layer has its own (Saxe et al. 2014).
    /// </summary>
    Orthogonal,

    /// <summary>A bias of four gates in the order i, f, g, o: the scale in the second quarter, 0 elsewhere.</summary>
    ForgetGate,

    /// <summary>The positional encoding of Vaswani et al. 2017; the scale is the number of columns.</summary>
    Sinusoidal,
}
