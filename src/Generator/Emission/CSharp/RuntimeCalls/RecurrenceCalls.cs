using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>Calls of the runtime's recurrent layers and embeddings.</summary>
internal static class RecurrenceCalls
{
    public static LibraryCall Forward(LibraryKernel kernel)
    {
        var op = (RecurrenceOp)kernel.Op;
        string bias = op.Geometry.Kind == RecurrenceKind.Gru ? ", " + kernel[2] : "";
        string packed = kernel.IsPacked ? ", isPacked: true" : "";
        return new LibraryCall(
            Name(op.Geometry, op.HasLengths ? "Masked" : ""), $"the states of {Literals.Of(op.Geometry.Steps)} steps",
            new Statement(
                "RecurrenceKernels<T, V>.Forward", kernel[0], kernel.Result,
                $"new({Shape(kernel, op.Geometry)}, {kernel[1]}{bias}{packed})", Batch(kernel, op.HasLengths)));
    }

    /// <summary>h is the last of a step's states.</summary>
    public static LibraryCall Hidden(LibraryKernel kernel)
    {
        var op = (HiddenOp)kernel.Op;
        RecurrenceGeometry geometry = op.Geometry;
        int start = geometry.StateWidth - geometry.Units;
        (int rows, int width, int first) = op.AllSteps
            ? (geometry.Steps, geometry.StateWidth, start)
            : (1, geometry.Steps * geometry.StateWidth, start + (geometry.IsReverse ? 0 : (geometry.Steps - 1) * geometry.StateWidth));
        return new LibraryCall(
            Name(geometry, op.AllSteps ? "Outputs" : "LastOutput"), op.AllSteps ? "h of all steps" : "the last h",
            kernel.Call("Columns<T>.Slice", Literals.Times("examples", rows), Literals.Of(width), Literals.Of(first)));
    }

    public static LibraryCall Gradient(LibraryKernel kernel)
    {
        var op = (RecurrenceGradientOp)kernel.Op;
        return new LibraryCall(
            Name(op.Geometry, (op.HasLengths ? "Masked" : "") + "Gradient"), "gradient of the gates, back through time",
            new Statement(
                "RecurrenceKernels<T, V>.Gradient", $"new({kernel[0]}, allSteps: {(op.AllSteps ? "true" : "false")})", kernel[1],
                kernel.Result,
                $"new({Shape(kernel, op.Geometry)}, {kernel[2]})", Batch(kernel, op.HasLengths)));
    }

    public static LibraryCall WeightGradient(LibraryKernel kernel)
    {
        RecurrenceGeometry geometry = ((RecurrenceWeightGradientOp)kernel.Op).Geometry;
        return new LibraryCall(
            Name(geometry, "WeightGradient"), "dU",
            kernel.Call("RecurrenceKernels<T, V>.WeightGradient", "examples", Shape(kernel, geometry)));
    }

    public static LibraryCall CandidateBiasGradient(LibraryKernel kernel)
    {
        RecurrenceGeometry geometry = ((CandidateBiasGradientOp)kernel.Op).Geometry;
        return new LibraryCall(
            Name(geometry, "CandidateBiasGradient"), "gradient of the bias inside the candidate",
            kernel.Call("RecurrenceKernels<T, V>.CandidateBiasGradient", "examples", Shape(kernel, geometry)));
    }

    public static LibraryCall Embedding(LibraryKernel kernel)
    {
        int width = kernel.Node.Shape.Last;
        int vocabulary = kernel.Length(1) / width;
        return new LibraryCall(
            $"Embed{Literals.Of(vocabulary)}In{Literals.Of(width)}", "the table's row of each index",
            kernel.Call("Embedding<T>.Lookup", Literals.Times("examples", kernel.Length(0)), Table(vocabulary, width)));
    }

    public static LibraryCall EmbeddingGradient(LibraryKernel kernel)
    {
        int vocabulary = ((EmbeddingGradientOp)kernel.Op).Vocabulary;
        int width = kernel.Node.Shape.Last;
        return new LibraryCall(
            $"Embed{Literals.Of(vocabulary)}In{Literals.Of(width)}Gradient", "gradient of the table",
            kernel.Call("Embedding<T>.Gradient", Literals.Times("examples", kernel.Length(1)), Table(vocabulary, width)));
    }

    private static string Name(RecurrenceGeometry geometry, string suffix) =>
        $"{(geometry.Kind is RecurrenceKind.Lstm or RecurrenceKind.Gru ? "" : "Rnn")}{geometry.Kind}{Literals.Of(geometry.Units)}"
        + $"Over{Literals.Of(geometry.Steps)}{(geometry.IsReverse ? "Reverse" : "")}{suffix}";

    private static string Shape(LibraryKernel kernel, RecurrenceGeometry geometry) => kernel.Describe(new Description(
        "RecurrenceShape", Name(geometry, "Shape"),
        $"{geometry.Kind} cells of {Literals.Of(geometry.Units)} units over {Literals.Of(geometry.Steps)} steps"
        + (geometry.IsReverse ? ", from the last to the first" : ""),
        "RecurrenceKind." + geometry.Kind, "Steps: " + Literals.Of(geometry.Steps), "Units: " + Literals.Of(geometry.Units),
        geometry.IsReverse ? "IsReverse: true" : "IsReverse: false"));

    private static string Batch(LibraryKernel kernel, bool hasLengths) =>
        LibraryKernel.Batch(hasLengths ? kernel[kernel.Operands - 1] : null);

    private static string Table(int vocabulary, int width) => $"new(Vocabulary: {Literals.Of(vocabulary)}, Width: {Literals.Of(width)})";
}
