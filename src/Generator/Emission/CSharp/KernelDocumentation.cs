using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>One line that says what a fused kernel computes, in the notation of the course notes.</summary>
internal static class KernelDocumentation
{
    public static string Of(FusedKernel kernel, LibraryCall? call)
    {
        var parts = new List<string>();
        if (kernel.Product is { } product)
        {
            Node node = kernel.Node(product);
            string left = kernel[node.Operands[0]];
            parts.Add($"{kernel[product]} = {left}·{kernel[node.Operands[1]]}{(kernel.Matrices!.IsForward ? "ᵀ" : "")}");
        }
        else if (call is not null)
        {
            parts.Add($"{kernel[kernel.Head!.Value]} = {call.Formula}");
        }

        parts.AddRange(kernel.Maps.Select(map =>
            $"{kernel[map]} = {FormulaText.Of(kernel.Function(map).Body, kernel.Node(map).Operands.Select(id => kernel[id]).ToArray())}"));
        parts.AddRange(kernel.Sums.Select(id => $"returns Σ {kernel[id]}"));
        return $"Rows of {Literals.Of(kernel.RowWidth)}: {string.Join("; ", parts)}.";
    }
}
