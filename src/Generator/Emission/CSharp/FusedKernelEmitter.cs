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
        IEnumerable<string> parameters = kernel.Operands.Select(id => Parameter(kernel, id))
            .Concat(kernel.Stored.Select(id => $"Span<T> {kernel[id]}")).Append("int examples");
        string result = kernel.Sums.IsEmpty ? "void" : "double";
        using (writer.Open($"private static {result} {name}({string.Join(", ", parameters)})"))
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
        if (unrolled) writer.Lines(product!.Preamble);
        if (!byRow)
        {
            writer.Line($"int count = examples * {Literals.Of(kernel.Width)};");
            writer.Line("int j = 0;");
            WriteLoop(writer, kernel, formula!, "V", "count", "", exact: false);
            if (kernel.Width < WidestLanes) WriteLoop(writer, kernel, formula!, "Lanes128<T>", "count", "", exact: false);
            WriteLoop(writer, kernel, formula!, "Scalar<T>", "count", "", exact: false);
            return;
        }

        using (writer.Open("for (int row = 0; row < examples; row++)"))
        {
            if (unrolled) writer.Lines(product!.UnrolledRow);
            if (formula is null) return;

            writer.Line($"int start = row * {Literals.Of(kernel.Width)};");
            WriteRow(writer, kernel, formula);
        }
    }

    /// <summary>One row: vectors as wide as the row allows, then single numbers.</summary>
    private static void WriteRow(CSharpWriter writer, FusedKernel kernel, string formula)
    {
        string width = Literals.Of(kernel.Width);
        string lanes = kernel.Width >= WidestLanes ? "V" : kernel.Width >= NarrowLanes ? "Lanes128<T>" : "Scalar<T>";
        bool exact = kernel.Width % (kernel.Width >= WidestLanes ? WidestLanes : NarrowLanes) == 0 || kernel.Width < NarrowLanes;
        if (!exact) writer.Line("int j = 0;");
        WriteLoop(writer, kernel, formula, lanes, width, "start + ", exact);
        if (!exact) WriteLoop(writer, kernel, formula, "Scalar<T>", width, "start + ", exact: false);
    }

    private static void WriteLoop(
        CSharpWriter writer, FusedKernel kernel, string formula, string lanes, string count, string start, bool exact)
    {
        string step = lanes == "Scalar<T>" ? "j++" : $"j += {lanes}.Count";
        string condition = exact || lanes == "Scalar<T>" ? $"j < {count}" : $"j <= {count} - {lanes}.Count";
        using (writer.Open($"for ({(exact ? "int j = 0" : "")}; {condition}; {step})"))
        {
            IEnumerable<string> inputs = kernel.FormulaInputs.Select(id => Load(kernel, id, lanes, start));
            ImmutableArray<int> outputs = kernel.FormulaOutputs;
            if (outputs.Length == 1)
            {
                writer.Line($"{lanes} {kernel[outputs[0]]}Lanes = {formula}<{lanes}>({string.Join(", ", inputs)});");
            }
            else
            {
                IEnumerable<string> results = outputs.Select(id => $"out {lanes} {kernel[id]}Lanes");
                writer.Line($"{formula}<{lanes}>({string.Join(", ", inputs.Concat(results))});");
            }

            foreach (int id in outputs)
            {
                if (kernel.Stored.Contains(id)) writer.Line($"{lanes}.Store({kernel[id]}Lanes, {kernel[id]}, {start}j);");
                if (kernel.Sums.Contains(id)) writer.Line($"total += double.CreateTruncating({lanes}.Sum({kernel[id]}Lanes));");
            }
        }
    }

    private static string Load(FusedKernel kernel, int id, string lanes, string start) => kernel.Node(id).Op switch
    {
        ExampleWeightOp => $"{lanes}.Broadcast({kernel[id]})",
        ParameterOp => $"{lanes}.Load({kernel[id]}, j)",
        _ when id == kernel.Product => $"{lanes}.Load({kernel[kernel.ProductMemory]}, {start}j)",
        _ => $"{lanes}.Load({kernel[id]}, {start}j)",
    };
}
