using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>
/// The product of a fused step: a call of the runtime's blocked product with its sizes, or, where the weights are few, every
/// multiplication written out.
/// </summary>
internal sealed class ProductEmitter
{
    /// <summary>Up to so many weights a product is unrolled: beyond it the code grows and vectors win.</summary>
    public const int UnrolledWeights = 64;

    private readonly string operand;
    private readonly string result;
    private readonly bool forward;
    private readonly string weights;
    private readonly int inner;
    private readonly int outer;

    private ProductEmitter(FusedKernel kernel, int product)
    {
        Node node = kernel.Node(product);
        operand = kernel[node.Operands[0]];
        weights = kernel[node.Operands[1]];
        result = kernel[kernel.ProductMemory];
        forward = ((ProductOp)node.Op).Kind == ProductKind.Forward;
        inner = kernel.Node(node.Operands[0]).Shape.Length;
        outer = node.Shape.Length;
    }

    public bool IsUnrolled => (long)inner * outer <= UnrolledWeights;

    /// <summary>The library call.</summary>
    public string Call =>
        $"MatrixProduct<T, V>.{(forward ? "MultiplyTransposed" : "Multiply")}({operand}, {weights}, {result}, examples, "
        + $"{Literals.Of(inner)}, {Literals.Of(outer)});";

    /// <summary>Lengths that the compiler then knows, so that it drops the checks of constant indices.</summary>
    public IEnumerable<string> Preamble => new[] { $"{weights} = {weights}[..{Literals.Of(inner * outer)}];" };

    /// <summary>The statements of one row.</summary>
    public IEnumerable<string> UnrolledRow
    {
        get
        {
            string from = operand + "Row";
            string to = result + "Row";
            yield return $"ReadOnlySpan<T> {from} = {operand}.Slice({Literals.Times("row", inner)}, {Literals.Of(inner)});";
            yield return $"Span<T> {to} = {result}.Slice({Literals.Times("row", outer)}, {Literals.Of(outer)});";
            for (int o = 0; o < outer; o++)
            {
                IEnumerable<string> terms = Enumerable.Range(0, inner).Select(i =>
                    $"({weights}[{Literals.Of(forward ? (o * inner) + i : (i * outer) + o)}] * {from}[{Literals.Of(i)}])");
                string sum = string.Join(" + ", terms);
                yield return $"{to}[{Literals.Of(o)}] = {(inner == 1 ? sum.Trim('(', ')') : sum)};";
            }
        }
    }

    public static ProductEmitter? For(FusedKernel kernel) => kernel.Product is { } product ? new ProductEmitter(kernel, product) : null;
}
