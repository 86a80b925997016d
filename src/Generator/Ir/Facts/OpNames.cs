namespace Lamina.Generator.Ir.Facts;

/// <summary>The names of an op in generated code.</summary>
/// <param name="Kernel">Part of the names of kernels.</param>
internal sealed record OpNames(string Kernel)
{
    /// <summary>The phrase in comments that say what a kernel computes.</summary>
    public string Words { get; init; } = Kernel;

    /// <summary>The prefix of the layer in the name of its buffer; null for the usual a (value) or d (gradient).</summary>
    public string? Buffer { get; init; }

    /// <summary>What the layer uses the result for, if it is neither the value nor the gradient of the layer.</summary>
    public string Purpose { get; init; } = "gradients of its parameters";
}
