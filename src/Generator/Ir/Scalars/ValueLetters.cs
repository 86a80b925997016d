namespace Lamina.Generator.Ir.Scalars;

/// <summary>The course notes' letters for a value in a kernel.</summary>
/// <param name="Result">In the kernel that computes it.</param>
/// <param name="Input">In a kernel that reads it: equal layers share a kernel whether they read an activation, a sum or what dropout left.</param>
/// <param name="Gradient">Where it is the gradient at a layer's output.</param>
internal sealed record ValueLetters(string Result, string Input, string Gradient = "dz")
{
    /// <summary>g(z), and everything without a letter of its own.</summary>
    public static readonly ValueLetters Activation = Of("a");

    /// <summary>A product before its bias.</summary>
    public static readonly ValueLetters Product = new("wx", "z", Gradient: "da");

    /// <summary>A product that is a gradient.</summary>
    public static readonly ValueLetters ProductGradient = Activation with { Gradient = "da" };

    /// <summary>One letter wherever it stands.</summary>
    public static ValueLetters Of(string letter) => new(letter, letter);
}
