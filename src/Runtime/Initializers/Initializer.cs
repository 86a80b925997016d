namespace Lamina.Initializers;

/// <summary>How a parameter of a new network is drawn: a distribution and its one parameter.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Scale">The constant, the standard deviation of a normal, or the limit of a uniform distribution on [−Scale, Scale].</param>
public readonly record struct Initializer(Distribution Distribution, double Scale)
{
    /// <summary>All 0. Right for biases; as weights of a hidden layer all units stay the same.</summary>
    public static Initializer Zeros => new(Distribution.Constant, 0);

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
}
