using System.Collections.Immutable;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>Writes a fused group as one method: the product, then one loop that applies everything element-wise.</summary>
internal static class FusedKernelEmitter
{
    /// <summary>Lanes of the widest vector, 512 bits of single precision: rows of a multiple of it have no tail.</summary>
    private const int WideLanes = 16;

    /// <summary>Lanes of a 128-bit vector, for rows too short for the widest.</summary>
    private const int NarrowLanes = 4;

    public static KernelCall Emit(Graph graph, FusedGroup group, KernelTable kernels) => Emit(graph, group, kernels, isPacked: false);

    /// <summary>The same with the weights of the inference form.</summary>
    public static KernelCall EmitPacked(Graph graph, FusedGroup group, KernelTable kernels) => Emit(graph, group, kernels, isPacked: true);

    private static KernelCall Emit(Graph graph, FusedGroup group, KernelTable kernels, bool isPacked)
    {
        var kernel = new NamedGroup(graph, group);
        string? formula = Formula(kernel, kernels);
        LibraryCall? call = kernel.Group.Head is { } head && kernel.Group.DenseProduct is null
            ? LibraryCalls.Of(new LibraryKernel(kernel, head, kernel[kernel.Group.HeadMemory], kernels) { IsPacked = isPacked })
            : null;
        string wanted = MethodName(kernel, call) + (isPacked ? "Packed" : "");
        string method = kernels.Add(
            wanted, (writer, name) => Write(writer, name, kernel, new Body(call, formula, ProductEmitter.For(kernel, isPacked))));
        return new KernelCall(method, kernel.Group.Inputs.Concat(kernel.Group.Results).ToImmutableArray(), "", !kernel.Group.Sums.IsEmpty);
    }

    /// <summary>The name of the method with a group's formula; null where it has none.</summary>
    public static string? Formula(NamedGroup kernel, KernelTable kernels) => kernel.Group.FormulaResults.IsEmpty
        ? null
        : kernels.Add(FormulaName(kernel), (writer, name) => FormulaEmitter.Write(writer, name, kernel));

    private static string FormulaName(NamedGroup kernel) => kernel.FunctionNames + "Formula";

    private static string MethodName(NamedGroup kernel, LibraryCall? call)
    {
        string size = Literals.Of(kernel.Group.RowWidth);
        if (kernel.Group.Head is not { } head) return (kernel.Group.Maps.IsEmpty ? "Sum" : kernel.FunctionNames) + size;
        return call is not null
            ? call.Name + kernel.FunctionNames
            : $"{kernel.Node(head).Op.Names.Kernel}{Literals.Of(kernel.Group.Product!.Terms)}To{size}{kernel.FunctionNames}";
    }

    private static void Write(CSharpWriter writer, string name, NamedGroup kernel, Body body)
    {
        writer.Summary(GroupSummary.Of(kernel, body.Call?.Formula, sum: "returns"));
        writer.Line(KernelTable.Attribute);
        IEnumerable<string> parameters = kernel.Group.Inputs.Select(id => Parameter(kernel, id))
            .Concat(kernel.Group.Results.Select(id => $"Span<T> {kernel[id]}")).Append("int examples");
        string result = kernel.Group.Sums.IsEmpty ? "void" : "double";
        using (writer.Open($"private static {result} {name}", parameters))
        {
            ProductEmitter? unrolled = body.Product is { IsUnrolled: true } ? body.Product : null;
            if (body.Product is { IsUnrolled: false }) writer.Line(body.Product.Call);
            foreach (Statement statement in body.Call?.Statements ?? Array.Empty<Statement>())
            {
                writer.Call(statement.Head, statement.Arguments, ";");
            }

            if (body.Formula is null && unrolled is null) return;

            if (!kernel.Group.Sums.IsEmpty) writer.Line("double total = 0;");
            WriteLoops(writer, kernel, new Element(kernel, body.Formula, unrolled));
            if (!kernel.Group.Sums.IsEmpty) writer.Line("return total;");
        }
    }

    private static string Parameter(NamedGroup kernel, int id)
    {
        if (kernel.Node(id).Op.Class == OpClass.Number) return $"T {kernel[id]}";

        // A repeated row replaces the parameter, and lies on the stack.
        bool isRepeated = RepeatedRows.PeriodOf(kernel.Group) is not null && kernel.Group.RowInputs.Contains(id);
        return $"{(isRepeated ? "scoped " : "")}ReadOnlySpan<T> {kernel[id]}";
    }

    private static void WriteLoops(CSharpWriter writer, NamedGroup kernel, Element element)
    {
        bool byRow = element.Product is not null || kernel.Group.FormulaInputs.Any(kernel.Group.RowInputs.Contains);
        if (!byRow)
        {
            WriteFlat(writer, kernel, element);
            return;
        }

        if (RepeatedRows.PeriodOf(kernel.Group) is { } period)
        {
            RepeatedRows.Write(writer, kernel, element, period);
            return;
        }

        if (element.Product is { } product) writer.Line(product.Preamble);
        bool single = kernel.Group.Length == kernel.Group.RowWidth;
        if (!single) writer.Line($"int rows = {ProductEmitter.Rows(kernel)};");
        using (writer.Open($"for (int row = 0; row < {(single ? "examples" : "rows")}; row++)"))
        {
            if (element.Product is { } unrolled) writer.Line(unrolled.Row);
            WriteRow(writer, kernel, element);
        }
    }

    /// <summary>All rows in one run, where no operand differs between the columns only.</summary>
    private static void WriteFlat(CSharpWriter writer, NamedGroup kernel, Element element)
    {
        writer.Line($"int count = {Literals.Times("examples", kernel.Group.Length)};");
        writer.Line("int j = 0;");
        WriteLoop(writer, element, new("V", "count", "j", IsExact: false));
        if (kernel.Group.RowWidth < WideLanes) WriteLoop(writer, element, new("Lanes128<T>", "count", "j", IsExact: false));
        WriteLoop(writer, element, new("Scalar<T>", "count", "j", IsExact: false));
    }

    /// <summary>One row: vectors as wide as the row allows, then single numbers.</summary>
    private static void WriteRow(CSharpWriter writer, NamedGroup kernel, Element element)
    {
        if (kernel.Group.RowWidth == 1)
        {
            element.Write(writer, "Scalar<T>", "row", "0");
            return;
        }

        string width = Literals.Of(kernel.Group.RowWidth);
        writer.Line($"int start = {Literals.Times("row", kernel.Group.RowWidth)};");
        (string lanes, int count) = kernel.Group.RowWidth >= WideLanes ? ("V", WideLanes)
            : kernel.Group.RowWidth >= NarrowLanes ? ("Lanes128<T>", NarrowLanes)
            : ("Scalar<T>", 1);
        bool isExact = kernel.Group.RowWidth % count == 0;
        if (!isExact) writer.Line("int j = 0;");
        WriteLoop(writer, element, new(lanes, width, "start + j", isExact));
        if (!isExact) WriteLoop(writer, element, new("Scalar<T>", width, "start + j", IsExact: false));
    }

    /// <summary>A loop over j; an exact one begins at 0 and leaves nothing over, others go on where the one before ended.</summary>
    private static void WriteLoop(CSharpWriter writer, Element element, Loop loop)
    {
        (string lanes, string count, string place, bool isExact) = loop;
        bool scalar = lanes == "Scalar<T>";
        string condition = isExact || scalar ? $"j < {count}" : $"j <= {count} - {lanes}.Count";
        string step = scalar ? "j++" : $"j += {lanes}.Count";
        using (writer.Open($"for ({(isExact ? "int j = 0" : "")}; {condition}; {step})"))
        {
            element.Write(writer, lanes, place, "j");
        }
    }

    /// <summary>A loop over places: lanes, how many places, where one lies in memory, and whether the lanes leave none over.</summary>
    private sealed record Loop(string Lanes, string Count, string Place, bool IsExact);

    /// <summary>
    /// What a kernel does: the runtime's op or the product at its head, if any, and the method with the formula of each place, if any.
    /// </summary>
    private sealed record Body(LibraryCall? Call, string? Formula, ProductEmitter? Product);
}
