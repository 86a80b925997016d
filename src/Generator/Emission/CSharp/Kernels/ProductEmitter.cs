using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>
/// The product of a fused group: a call of the runtime's blocked product with its sizes, or, where the weights are few, every
/// multiplication written out in lanes that the formula then takes from registers.
/// </summary>
internal sealed class ProductEmitter
{
    /// <summary>Products with more weights are not unrolled: the code grows, and blocked products are faster.</summary>
    public const int MaxUnrolledWeights = 64;

    /// <summary>The longest unrolled sum: its terms wait for each other, and the runtime's dot products do not.</summary>
    private const int MaxTerms = 8;

    private readonly string operand;
    private readonly string result;
    private readonly bool forward;
    private readonly string weights;
    private readonly string sum;
    private readonly string rows;
    private readonly int inner;
    private readonly int outer;
    private readonly bool isPacked;

    private ProductEmitter(NamedGroup kernel, int product, MatrixProduct matrices, bool isPacked)
    {
        this.isPacked = isPacked;
        Node node = kernel.Node(product);
        operand = kernel[node.Operands[0]];
        weights = kernel[node.Operands[1]];
        result = kernel[kernel.Group.HeadMemory];
        rows = Rows(kernel);
        sum = kernel[product] + "Lanes";
        forward = matrices.IsForward;
        outer = matrices.Columns;
        inner = matrices.Terms;
    }

    public bool IsUnrolled => !isPacked && inner <= MaxTerms && (long)inner * outer <= MaxUnrolledWeights;

    /// <summary>The library call.</summary>
    public string Call =>
        $"{Method}({operand}, {weights}, {result}, "
        + $"new({rows}, Inputs: {Literals.Of(forward ? inner : outer)}, Outputs: {Literals.Of(forward ? outer : inner)}));";

    /// <summary>A length that the compiler then knows, so that it drops the checks of constant indices.</summary>
    public string Preamble => $"{weights} = {weights}[..{Literals.Of(inner * outer)}];";

    /// <summary>The operand's row.</summary>
    public string Row =>
        $"ReadOnlySpan<T> {operand}Row = {operand}.Slice({Literals.Times("row", inner)}, {Literals.Of(inner)});";

    /// <param name="kernel">The kernel.</param>
    /// <param name="isPacked">Whether its weights are those of the inference form.</param>
    public static ProductEmitter? For(NamedGroup kernel, bool isPacked = false) =>
        kernel.Group.DenseProduct is { } product ? new ProductEmitter(kernel, product, kernel.Group.Product!, isPacked) : null;

    private string Method => isPacked ? "PackedProduct<T, V>.Multiply"
        : forward ? "MatrixProduct<T, V>.MultiplyTransposed"
        : "MatrixProduct<T, V>.Multiply";

    /// <summary>Rows of all examples.</summary>
    public static string Rows(NamedGroup kernel) => Literals.Times("examples", kernel.Group.Length / kernel.Group.RowWidth);

    /// <summary>Writes the sums of some columns, one statement per term.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lanes">Type of the lanes.</param>
    /// <param name="column">The first column: a variable, or 0 where there is one column only.</param>
    public void WriteSums(CSharpWriter writer, string lanes, string column)
    {
        if (outer == 1)
        {
            IEnumerable<string> terms = Enumerable.Range(0, inner)
                .Select(i => $"({weights}[{Literals.Of(i)}] * {operand}Row[{Literals.Of(i)}])");
            writer.Line($"{lanes} {sum} = {string.Join(" + ", terms)};");
            return;
        }

        writer.Line($"{lanes} {sum} = {Weights(lanes, column, 0)} * {lanes}.Broadcast({operand}Row[0]);");
        for (int term = 1; term < inner; term++)
        {
            string factor = $"{lanes}.Broadcast({operand}Row[{Literals.Of(term)}])";
            writer.Call($"{sum} = {lanes}.MultiplyAdd", new[] { Weights(lanes, column, term), factor, sum }, ";");
        }
    }

    /// <summary>The weights from one operand to the columns: a column of W forward, a row of it backward.</summary>
    private string Weights(string lanes, string column, int term)
    {
        if (!forward) return $"{lanes}.LoadUnsafe({weights}, {(term == 0 ? column : $"{Literals.Of(term * outer)} + {column}")})";
        if (inner == 1) return $"{lanes}.LoadUnsafe({weights}, {column})";

        string first = Literals.Times(column, inner);
        string index = term == 0 ? first : $"({first}) + {Literals.Of(term)}";
        return $"{lanes}.LoadStridedUnsafe({weights}, {index}, stride: {Literals.Of(inner)})";
    }
}
