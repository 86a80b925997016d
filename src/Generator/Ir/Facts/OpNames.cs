namespace Lamina.Generator.Ir.Facts;

/// <summary>What an op is called in generated code.</summary>
/// <param name="Kernel">In names of kernels.</param>
internal sealed record OpNames(string Kernel)
{
    /// <summary>In comments that say what a kernel computes.</summary>
    public string Words { get; init; } = Kernel;

    /// <summary>In front of the layer in the name of its buffer; null for a or d, as for any value or gradient.</summary>
    public string? Buffer { get; init; }

    /// <summary>What the layer needs it for, where its result is not the layer's value or gradient.</summary>
    public string Purpose { get; init; } = "gradients of its parameters";
}
