namespace Lamina.Initializers;

/// <summary>How the initial values of a parameter are drawn: a distribution and its one parameter.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Scale">
/// The constant, the standard deviation of a normal, the limit of a uniform distribution on [−Scale, Scale], the bias of a forget gate,
/// or the columns of an orthogonal matrix or a positional encoding.
/// </param>
public readonly record struct Initializer(Distribution Distribution, double Scale)
{
    /// <summary>All 0. Suits biases; with zero weights, all units of a hidden layer stay equal.</summary>
    public static Initializer Zeros => new(Distribution.Constant, 0);

    /// <summary>All 1. Suits the scale γ of a normalisation.</summary>
    public static Initializer Ones => new(Distribution.Constant, 1);

    /// <summary>
    /// A bias of the LSTM gates i, f, g, o: 1 for the forget gate, so that a new network remembers, and 0 for the others (Gers et al. 2000,
    /// Jozefowicz et al. 2015).
    /// </summary>
    public static Initializer ForgetGate => new(Distribution.ForgetGate, 1);

    /// <summary>All the same number.</summary>
    public static Initializer Constant(double value) => new(Distribution.Constant, value);

    /// <summary>𝒩(0, deviation²).</summary>
    public static Initializer Normal(double deviation) => new(Distribution.Normal, deviation);

    /// <summary>𝒰(−limit, limit).</summary>
    public static Initializer Uniform(double limit) => new(Distribution.Uniform, limit);

    /// <summary>𝒩(0, 1/n_in), for tanh.</summary>
    public static Initializer Xavier(int inputs) => Normal(Math.Sqrt(1.0 / inputs));

    /// <summary>𝒩(0, 2/(n_in + n_out)), Glorot and Bengio 2010.</summary>
    public static Initializer Glorot(int inputs, int outputs) => Normal(Math.Sqrt(2.0 / ((double)inputs + outputs)));

    /// <summary>𝒩(0, 2/n_in), for rectifiers, He et al. 2015.</summary>
    public static Initializer He(int inputs) => Normal(Math.Sqrt(2.0 / inputs));

    /// <summary>
    /// Q of the QR decomposition of a normal matrix, R with a positive diagonal, which makes all orthogonal matrices equally likely (Saxe
    /// et al. 2014). Every block of <paramref name="columns"/> rows is a separate matrix; the rows of a last, smaller block are
    /// orthonormal.
    /// </summary>
    /// <param name="columns">Number of columns of the tensor, at least 1: the units of a recurrent layer.</param>
    public static Initializer Orthogonal(int columns) => new(Distribution.Orthogonal, columns);

    /// <summary>PE[t, 2i] = sin(t/10000^(2i/width)), PE[t, 2i + 1] = cos(t/10000^(2i/width)); t from 0 (Vaswani et al. 2017).</summary>
    /// <param name="width">Columns of the tensor (steps, width), at least 1.</param>
    public static Initializer Sinusoidal(int width) => new(Distribution.Sinusoidal, width);
}
