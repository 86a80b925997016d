using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Writes a fused step as one method: the product, then one loop that applies everything element-wise.</summary>
internal static class FusedKernelEmitter
{
    /// <summary>Lanes of the widest vector, 512 bits of single precision: rows of a multiple of it have no tail.</summary>
    private const int WidestLanes = 16;

    /// <summary>Lanes of a 128-bit vector, for rows too short for the widest.</summary>
    private const int NarrowLanes = 4;

    public static KernelCall Emit(Graph graph, Step step, KernelTable kernels)
    {
        var kernel = new FusedKernel(graph, step);
        string? formula = kernel.FormulaOutputs.IsEmpty
            ? null
            : kernels.Add(FormulaName(kernel), (writer, name) => FormulaEmitter.Write(writer, name, kernel));
        string method = kernels.Add(MethodName(kernel), (writer, name) => Write(writer, name, kernel, formula));
        return new KernelCall(method, kernel.Operands.Concat(kernel.Stored).ToImmutableArray(), "", !kernel.Sums.IsEmpty);
    }

    private static string FormulaName(FusedKernel kernel) => kernel.FunctionNames + "Formula";

    private static string MethodName(FusedKernel kernel)
    {
        string size = Literals.Of(kernel.Width);
        if (kernel.Product is not { } product) return kernel.FunctionNames + size;

        string inner = Literals.Of(kernel.Node(kernel.Node(product).Operands[0]).Shape.Length);
        string direction = ((ProductOp)kernel.Node(product).Op).Kind == ProductKind.Forward ? "Dense" : "DenseBack";
        return $"{direction}{inner}To{size}{kernel.FunctionNames}";
    }

    private static void Write(CSharpWriter writer, string name, FusedKernel kernel, string? formula)
    {
        writer.Summary(KernelDocumentation.Of(kernel));
        writer.Line(KernelTable.Attribute);
        IEnumerable<string> parameters = kernel.Operands.Select(id => Parameter(kernel, id))
            .Concat(kernel.Stored.Select(id => $"Span<T> {kernel[id]}")).Append("int examples");
        string result = kernel.Sums.IsEmpty ? "void" : "double";
        using (writer.Open($"private static {result} {name}", parameters))
        {
            ProductEmitter? product = ProductEmitter.For(kernel);
            if (product is { IsUnrolled: false }) writer.Line(product.Call);
            if (formula is null && product is not { IsUnrolled: true }) return;

            if (!kernel.Sums.IsEmpty) writer.Line("double total = 0;");
            WriteLoops(writer, kernel, formula, product);
            if (!kernel.Sums.IsEmpty) writer.Line("return total;");
        }
    }

    private static string Parameter(FusedKernel kernel, int id) =>
        kernel.Node(id).Op is ExampleWeightOp ? $"T {kernel[id]}" : $"ReadOnlySpan<T> {kernel[id]}";

    private static void WriteLoops(CSharpWriter writer, FusedKernel kernel, string? formula, ProductEmitter? product)
    {
        bool unrolled = product is { IsUnrolled: true };
        bool byRow = unrolled || kernel.FormulaInputs.Any(id => kernel.Node(id).Op is ParameterOp);
        if (!byRow)
        {
            WriteFlat(writer, kernel, formula!);
            return;
        }

        if (unrolled) writer.Lines(product!.Preamble);
        using (writer.Open("for (int row = 0; row < examples; row++)"))
        {
            if (unrolled) writer.Lines(product!.UnrolledRow);
            if (formula is null) return;
            WriteRow(writer, kernel, formula);
        }
    }

    /// <summary>All rows in one run, where no operand differs between the columns only.</summary>
    private static void WriteFlat(CSharpWriter writer, FusedKernel kernel, string formula)
    {
        writer.Line($"int count = {Literals.Times("examples", kernel.Width)};");
        writer.Line("int j = 0;");
        WriteLoop(writer, kernel, formula, "V", "count", "j", isExact: false);
        if (kernel.Width < WidestLanes) WriteLoop(writer, kernel, formula, "Lanes128<T>", "count", "j", isExact: false);
        WriteLoop(writer, kernel, formula, "Scalar<T>", "count", "j", isExact: false);
    }

    /// <summary>One row: vectors as wide as the row allows, then single numbers.</summary>
    private static void WriteRow(CSharpWriter writer, FusedKernel kernel, string formula)
    {
        if (kernel.Width == 1)
        {
            WriteElement(writer, kernel, formula, "Scalar<T>", "row", "0");
            return;
        }

        string width = Literals.Of(kernel.Width);
        writer.Line($"int start = {Literals.Times("row", kernel.Width)};");
        (string lanes, int count) = kernel.Width >= WidestLanes ? ("V", WidestLanes)
            : kernel.Width >= NarrowLanes ? ("Lanes128<T>", NarrowLanes)
            : ("Scalar<T>", 1);
        bool isExact = kernel.Width % count == 0;
        if (!isExact) writer.Line("int j = 0;");
        WriteLoop(writer, kernel, formula, lanes, width, "start + j", isExact);
        if (!isExact) WriteLoop(writer, kernel, formula, "Scalar<T>", width, "start + j", isExact: false);
    }

    /// <summary>A loop over j; an exact one begins at 0 and leaves nothing over, others go on where the one before ended.</summary>
    private static void WriteLoop(
        CSharpWriter writer, FusedKernel kernel, string formula, string lanes, string count, string place, bool isExact)
    {
        bool scalar = lanes == "Scalar<T>";
        string condition = isExact || scalar ? $"j < {count}" : $"j <= {count} - {lanes}.Count";
        string step = scalar ? "j++" : $"j += {lanes}.Count";
        using (writer.Open($"for ({(isExact ? "int j = 0" : "")}; {condition}; {step})"))
        {
            WriteElement(writer, kernel, formula, lanes, place, "j");
        }
    }

    private static void WriteElement(
        CSharpWriter writer, FusedKernel kernel, string formula, string lanes, string place, string column)
    {
        IEnumerable<string> inputs = kernel.FormulaInputs.Select(id => Load(kernel, id, lanes, place, column));
        ImmutableArray<int> outputs = kernel.FormulaOutputs;
        if (outputs.Length == 1)
        {
            writer.Call($"{lanes} {kernel[outputs[0]]}Lanes = {formula}<{lanes}>", inputs, ";");
        }
        else
        {
            writer.Call($"{formula}<{lanes}>", inputs.Concat(outputs.Select(id => $"out {lanes} {kernel[id]}Lanes")), ";");
        }

        foreach (int id in outputs)
        {
            if (kernel.Stored.Contains(id)) writer.Line($"{lanes}.Store({kernel[id]}Lanes, {kernel[id]}, {place});");
            if (kernel.Sums.Contains(id)) writer.Line($"total += double.CreateTruncating({lanes}.Sum({kernel[id]}Lanes));");
        }
    }

    private static string Load(FusedKernel kernel, int id, string lanes, string place, string column) => kernel.Node(id).Op switch
    {
        ExampleWeightOp => $"{lanes}.Broadcast({kernel[id]})",
        ParameterOp => $"{lanes}.Load({kernel[id]}, {column})",
        _ when id == kernel.Product => $"{lanes}.Load({kernel[kernel.ProductMemory]}, {place})",
        _ => $"{lanes}.Load({kernel[id]}, {place})",
    };
}
