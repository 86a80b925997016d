using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>Writes an op whose result is a tensor of the whole batch, or a number that is added to the loss, as one method.</summary>
internal static class LibraryKernelEmitter
{
    public static KernelCall Emit(Graph graph, FusedGroup group, KernelTable kernels)
    {
        var kernel = new NamedGroup(graph, group);
        int id = group.Nodes[0];
        bool returnsLoss = graph.Nodes[id].Shape.IsScalar;
        LibraryCall call = LibraryCalls.Of(new LibraryKernel(kernel, id, returnsLoss ? "" : kernel[id], kernels));
        string method = kernels.Add(call.Name, (writer, name) => Write(writer, name, kernel, call));
        return new KernelCall(
            method, returnsLoss ? kernel.Group.Inputs : kernel.Group.Inputs.Add(id), call.TakesSlice ? "slice" : "", returnsLoss);
    }

    private static void Write(CSharpWriter writer, string name, NamedGroup kernel, LibraryCall call)
    {
        int id = kernel.Group.Nodes[0];
        bool returnsLoss = kernel.Node(id).Shape.IsScalar;
        writer.Summary(returnsLoss ? $"Returns {call.Formula}." : $"{kernel[id]} = {call.Formula}.");
        IEnumerable<string> parameters = kernel.Group.Inputs.Select(operand => $"ReadOnlySpan<T> {kernel[operand]}")
            .Concat(returnsLoss ? Array.Empty<string>() : new[] { $"Span<T> {kernel[id]}" })
            .Append(call.TakesSlice ? "in BatchSlice slice" : "int examples");
        using (writer.Open($"private static {(returnsLoss ? "double" : "void")} {name}", parameters))
        {
            foreach (Statement statement in call.Statements) writer.Call(statement.Head, statement.Arguments, ";");
        }
    }
}
