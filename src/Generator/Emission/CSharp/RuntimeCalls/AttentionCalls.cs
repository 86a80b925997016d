using Lamina.Generator.Emission.CSharp.Members;
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
            kernel.Call($"HeadProducts<T, V>.{op.Kind}", "examples", Shape(kernel, op.Geometry)));
    }

    public static LibraryCall Softmax(LibraryKernel kernel)
    {
        var op = (AttentionSoftmaxOp)kernel.Op;
        return new LibraryCall(
            $"AttentionSoftmax{Size(op.Geometry)}{(op.IsCausal ? "Causal" : "")}{(op.HasLengths ? "Masked" : "")}",
            "probabilities over the keys that a query may see",
            new Statement(
                "AttentionSoftmax<T, V>.Forward", kernel[0], kernel.Result, LibraryKernel.Batch(op.HasLengths ? kernel[1] : null),
                Shape(kernel, op.Geometry), op.IsCausal ? "causal: true" : "causal: false"));
    }

    private static string Shape(LibraryKernel kernel, HeadGeometry geometry) => kernel.Describe(new Description(
        "HeadsShape", $"Heads{Size(geometry)}x{Literals.Of(geometry.HeadWidth)}",
        $"{Literals.Of(geometry.Heads)} heads of width {Literals.Of(geometry.HeadWidth)}, "
        + $"{Literals.Of(geometry.Queries)} queries and {Literals.Of(geometry.Keys)} keys",
        "Heads: " + Literals.Of(geometry.Heads), "Queries: " + Literals.Of(geometry.Queries), "Keys: " + Literals.Of(geometry.Keys),
        "HeadWidth: " + Literals.Of(geometry.HeadWidth)));

    private static string Size(HeadGeometry geometry) =>
        $"{Literals.Of(geometry.Heads)}x{Literals.Of(geometry.Queries)}x{Literals.Of(geometry.Keys)}";
}
