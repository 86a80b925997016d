namespace Lamina;

/// <summary>Initialisers of weights. n_in and n_out are the layer's inputs and outputs.</summary>
public enum Init
{
    /// <summary>
    /// He before Relu, LeakyRelu, Gelu and Softplus; Xavier before Tanh; Glorot before everything else.
    /// </summary>
    Auto,

    /// <summary>All 0: hidden units stay equal to each other and do not learn, because nothing breaks their symmetry.</summary>
    Zeros,

    /// <summary>All equal to the scale, which must be given.</summary>
    Constant,

    /// <summary>𝒩(0, scale²), scale 0.01 unless given.</summary>
    Normal,

    /// <summary>𝒰(−scale, scale), scale 0.05 unless given.</summary>
    Uniform,

    /// <summary>𝒩(0, 1/n_in).</summary>
    Xavier,

    /// <summary>𝒩(0, 2/(n_in + n_out)).</summary>
    Glorot,

    /// <summary>𝒩(0, 2/n_in).</summary>
    He,
}
