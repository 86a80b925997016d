namespace Lamina.Generator.Ir.Scalars;

/// <summary>The letters of a value in kernels, as in the course notes.</summary>
/// <param name="Result">The letter in the kernel that computes it.</param>
/// <param name="Input">The letter in kernels that read it: one for activations, sums and dropout results, so equal layers share
/// kernels.</param>
/// <param name="Gradient">The letter if the value is the gradient of a layer's output.</param>
internal sealed record ValueLetters(string Result, string Input, string Gradient = "dz")
{
    /// <summary>g(z), and all values without a letter of their own.</summary>
    public static readonly ValueLetters Activation = Of("a");

    /// <summary>A product before its bias.</summary>
    public static readonly ValueLetters Product = new("wx", "z", Gradient: "da");

    /// <summary>A product that is a gradient.</summary>
    public static readonly ValueLetters ProductGradient = Activation with { Gradient = "da" };

    /// <summary>The same letter as result and as input.</summary>
    public static ValueLetters Of(string letter) => new(letter, letter);
}
