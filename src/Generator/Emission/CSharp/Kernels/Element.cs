using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>What a fused kernel does with the lanes at one place: an unrolled product, the formula, and what is kept of them.</summary>
internal sealed class Element
{
    private readonly NamedGroup kernel;
    private readonly string? formula;

    /// <summary>Describes the body of a kernel's loops.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="formula">The method of its formula, or null for a product alone.</param>
    /// <param name="product">Its product if that is unrolled.</param>
    public Element(NamedGroup kernel, string? formula, ProductEmitter? product)
    {
        this.kernel = kernel;
        this.formula = formula;
        Product = product;
    }

    public ProductEmitter? Product { get; }

    /// <summary>Writes the statements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lanes">Type of the lanes.</param>
    /// <param name="place">Index into values of all examples.</param>
    /// <param name="column">Index into a parameter.</param>
    public void Write(CSharpWriter writer, string lanes, string place, string column)
    {
        if (Product is not null)
        {
            Product.WriteSums(writer, lanes, column);
            int product = kernel.Group.DenseProduct!.Value;
            if (kernel.Group.Results.Contains(product))
                writer.Line($"{lanes}.StoreUnsafe({kernel[product]}Lanes, {kernel[product]}, {place});");
        }

        if (formula is not null) WriteFormula(writer, formula, lanes, place, column);
    }

    private void WriteFormula(CSharpWriter writer, string method, string lanes, string place, string column)
    {
        IEnumerable<string> inputs = kernel.Group.FormulaInputs.Select(id => Load(id, lanes, place, column));
        ImmutableArray<int> outputs = kernel.Group.FormulaResults;
        if (outputs.Length == 1)
        {
            writer.Call($"{lanes} {kernel[outputs[0]]}Lanes = {method}<{lanes}>", inputs, ";");
        }
        else
        {
            writer.Call($"{method}<{lanes}>", inputs.Concat(outputs.Select(id => $"out {lanes} {kernel[id]}Lanes")), ";");
        }

        foreach (int id in outputs)
        {
            if (kernel.Group.Results.Contains(id)) writer.Line($"{lanes}.StoreUnsafe({kernel[id]}Lanes, {kernel[id]}, {place});");
            if (kernel.Group.Sums.Contains(id)) writer.Line($"total += double.CreateTruncating({lanes}.Sum({kernel[id]}Lanes));");
        }
    }

    private string Load(int id, string lanes, string place, string column) => kernel.Node(id).Op.Class switch
    {
        OpClass.Number => $"{lanes}.Broadcast({kernel[id]})",
        _ when id == kernel.Group.Head && Product is not null => kernel[id] + "Lanes",
        _ when id == kernel.Group.Head => $"{lanes}.LoadUnsafe({kernel[kernel.Group.HeadMemory]}, {place})",
        _ when kernel.Group.RowInputs.Contains(id) => $"{lanes}.LoadUnsafe({kernel[id]}, {column})",
        _ => $"{lanes}.LoadUnsafe({kernel[id]}, {place})",
    };
}
