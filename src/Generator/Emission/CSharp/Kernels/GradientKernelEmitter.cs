using System.Collections.Immutable;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>Writes dW = dZᵀ·X and db = Σ dZ of one layer as one method.</summary>
internal static class GradientKernelEmitter
{
    public static KernelCall Emit(Graph graph, FusedGroup group, KernelTable kernels)
    {
        int? weight = group.Product is null ? null : group.Head;
        int? bias = group.BiasSum;
        int gradient = graph.Nodes[group.Nodes[0]].Operands[0];
        int outputs = (weight ?? bias) is { } any ? graph.Nodes[any].Shape.Dimensions[0] : 0;
        int inputs = weight is { } id ? graph.Nodes[id].Shape.Dimensions[1] : 0;

        // A learned vector of several axes, such as a positional encoding, is one row.
        if (weight is null) outputs = graph.Nodes[bias!.Value].Shape.Length;
        int rows = graph.Nodes[gradient].Shape.Length / outputs;
        string name = weight is null
            ? $"SumRows{Literals.Of(outputs)}"
            : $"Dense{Literals.Of(inputs)}To{Literals.Of(outputs)}Gradients{(bias is null ? "WithoutBias" : "")}";

        string method = kernels.Add(
            name, (writer, own) => Write(writer, own, new Sizes(rows, inputs, outputs), weight is not null, bias is not null));
        ImmutableArray<int>.Builder arguments = ImmutableArray.CreateBuilder<int>();
        arguments.Add(gradient);
        if (weight is { } product)
        {
            arguments.Add(graph.Nodes[product].Operands[1]);
            arguments.Add(product);
        }

        if (bias is { } sum) arguments.Add(sum);
        return new KernelCall(method, arguments.ToImmutable(), "", ReturnsLoss: false);
    }

    private static void Write(CSharpWriter writer, string name, Sizes sizes, bool weight, bool bias)
    {
        string inputs = Literals.Of(sizes.Inputs);
        string outputs = Literals.Of(sizes.Outputs);
        string rows = Literals.Times("examples", sizes.Rows);
        string what = string.Join(", ", new[] { weight ? "dw = dzᵀ·x" : "", bias ? "db = Σ dz" : "" }.Where(part => part.Length > 0));
        writer.Summary($"{what} with dz of (m, {outputs}){(weight ? $" and x of (m, {inputs})" : "")}.");
        writer.Line(KernelTable.Attribute);
        var parameters = new List<string> { "ReadOnlySpan<T> dz" };
        if (weight) parameters.Add("ReadOnlySpan<T> x");
        if (weight) parameters.Add("Span<T> dw");
        if (bias) parameters.Add("Span<T> db");
        using (writer.Open($"private static void {name}", parameters.Append("int examples")))
        {
            if (weight && (long)sizes.Inputs * sizes.Outputs <= ProductEmitter.MaxUnrolledWeights)
            {
                WriteUnrolled(writer, sizes, rows, bias);
                return;
            }

            if (weight)
                writer.Line($"MatrixProduct<T, V>.TransposedMultiply(dz, x, dw, new({rows}, Inputs: {inputs}, Outputs: {outputs}));");
            if (bias) writer.Line($"RowKernels<T, V>.SumRows(dz, db, new(Rows: {rows}, Width: {outputs}));");
        }
    }

    /// <summary>Every product written out; the sums over the examples stay in registers.</summary>
    private static void WriteUnrolled(CSharpWriter writer, Sizes sizes, string rows, bool bias)
    {
        int inputs = sizes.Inputs;
        int outputs = sizes.Outputs;
        string[] weights = Enumerable.Range(0, outputs * inputs)
            .Select(i => $"dw{Literals.Of(i / inputs)}x{Literals.Of(i % inputs)}").ToArray();
        string[] biases = bias ? Enumerable.Range(0, outputs).Select(o => $"db{Literals.Of(o)}").ToArray() : Array.Empty<string>();
        foreach (string sum in weights.Concat(biases)) writer.Line($"T {sum} = T.Zero;");
        using (writer.Open($"for (int row = 0; row < {rows}; row++)"))
        {
            writer.Line($"ReadOnlySpan<T> dzRow = dz.Slice({Literals.Times("row", outputs)}, {Literals.Of(outputs)});");
            writer.Line($"ReadOnlySpan<T> xRow = x.Slice({Literals.Times("row", inputs)}, {Literals.Of(inputs)});");
            for (int i = 0; i < weights.Length; i++)
            {
                writer.Line($"{weights[i]} += dzRow[{Literals.Of(i / inputs)}] * xRow[{Literals.Of(i % inputs)}];");
            }

            for (int o = 0; o < biases.Length; o++) writer.Line($"{biases[o]} += dzRow[{Literals.Of(o)}];");
        }

        writer.Line();
        for (int i = 0; i < weights.Length; i++) writer.Line($"dw[{Literals.Of(i)}] = {weights[i]};");
        for (int o = 0; o < biases.Length; o++) writer.Line($"db[{Literals.Of(o)}] = {biases[o]};");
    }

    /// <summary>Rows per example, and the shape (outputs, inputs) of the weights.</summary>
    private readonly record struct Sizes(int Rows, int Inputs, int Outputs);
}
