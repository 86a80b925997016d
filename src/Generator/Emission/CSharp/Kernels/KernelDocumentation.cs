using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>One line that says what a fused kernel computes, in the notation of the course notes.</summary>
internal static class KernelDocumentation
{
    public static string Of(NamedGroup kernel, LibraryCall? call)
    {
        var parts = new List<string>();
        if (kernel.Group.DenseProduct is { } product)
        {
            Node node = kernel.Node(product);
            string left = kernel[node.Operands[0]];
            parts.Add($"{kernel[product]} = {left}·{kernel[node.Operands[1]]}{(kernel.Group.Product!.IsForward ? "ᵀ" : "")}");
        }
        else if (call is not null)
        {
            parts.Add($"{kernel[kernel.Group.Head!.Value]} = {call.Formula}");
        }

        parts.AddRange(kernel.Formulas());
        parts.AddRange(kernel.Group.Sums.Select(id => $"returns Σ {kernel[id]}"));
        return $"Rows of {Literals.Of(kernel.Group.RowWidth)}: {string.Join("; ", parts)}.";
    }
}
