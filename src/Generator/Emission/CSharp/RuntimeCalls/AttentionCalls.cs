using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>Calls of the runtime's attention kernels.</summary>
internal static class AttentionCalls
{
    public static LibraryCall Product(LibraryKernel kernel)
    {
        var op = (HeadProductOp)kernel.Op;
        string formula = op.Kind switch
        {
            HeadProductKind.Scores => "a·bᵀ",
            HeadProductKind.Mix => "s·v",
            _ => "sᵀ·x",
        };
        return new LibraryCall(
            $"{op.Kind}{Size(op.Geometry)}x{Literals.Of(op.Geometry.HeadWidth)}", formula + " in each head",
            kernel.Call($"HeadProducts<T, V>.{op.Kind}", Sizes(op.Geometry).Append(Literals.Of(op.Geometry.HeadWidth)).ToArray()));
    }

    public static LibraryCall Softmax(LibraryKernel kernel)
    {
        var op = (AttentionSoftmaxOp)kernel.Op;
        string lengths = op.HasLengths ? kernel[1] : "default";
        return new LibraryCall(
            $"AttentionSoftmax{Size(op.Geometry)}{(op.IsCausal ? "Causal" : "")}{(op.HasLengths ? "Masked" : "")}",
            "probabilities over the keys that a query may see",
            new Statement(
                "AttentionSoftmax<T, V>.Forward",
                new[] { kernel[0], lengths, kernel.Result }.Concat(Sizes(op.Geometry)).Append(op.IsCausal ? "causal: true" : "causal: false").ToArray()));
    }

    private static IEnumerable<string> Sizes(HeadGeometry geometry) =>
        new[] { "examples", Literals.Of(geometry.Heads), Literals.Of(geometry.Queries), Literals.Of(geometry.Keys) };

    private static string Size(HeadGeometry geometry) =>
        $"{Literals.Of(geometry.Heads)}x{Literals.Of(geometry.Queries)}x{Literals.Of(geometry.Keys)}";
}
