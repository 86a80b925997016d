using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>Writes the method that puts parameters into the order of the inference form.</summary>
internal sealed class PackWriter
{
    private readonly NetworkPlan plan;
    private readonly InferenceWeights weights;
    private readonly KernelTable kernels;

    public PackWriter(NetworkPlan plan, InferenceWeights weights, KernelTable kernels)
    {
        this.plan = plan;
        this.weights = weights;
        this.kernels = kernels;
    }

    public void Write(CSharpWriter writer)
    {
        writer.Summary("Puts parameters into the order in which Infer reads them.");
        using (writer.Open("public static void Pack(ReadOnlySpan<T> parameters, Span<T> weights)"))
        {
            int folded = weights.Tensors.Where(IsFoldedAndPacked).Select(tensor => tensor.Count).DefaultIfEmpty(0).Max();
            if (folded > 0) writer.Line($"Span<T> folded = new T[{Literals.Of(folded)}];");
            for (int i = 0; i < weights.Tensors.Length; i++) i = Write(writer, i);
        }
    }

    /// <summary>Writes a tensor, and further ones that are copied with it; returns the index of the last.</summary>
    private int Write(CSharpWriter writer, int index)
    {
        InferenceTensor tensor = weights.Tensors[index];
        if (IsCopied(tensor))
        {
            int last = LastOfRun(index);
            WriteCopy(writer, tensor, weights.Tensors[last]);
            return last;
        }

        string source = IsFoldedAndPacked(tensor) ? $"folded[..{Literals.Of(tensor.Count)}]"
            : tensor.Folding is not null ? Place("weights", tensor.Offset, tensor.Count)
            : Parameter(tensor.Parameter);
        if (tensor.Folding is { } folding) WriteFolding(writer, folding, Parameter(tensor.Parameter), source);
        if (tensor.Packing is null) return index;

        (string method, string sizes) = Call(tensor.Packing);
        writer.Call(method, new[] { source, Place("weights", tensor.Offset, tensor.Length), sizes }, ";");
        return index;
    }

    private static bool IsCopied(InferenceTensor tensor) => tensor.Packing is null && tensor.Folding is null;

    private static bool IsFoldedAndPacked(InferenceTensor tensor) => tensor.Packing is not null && tensor.Folding is not null;

    private void WriteFolding(CSharpWriter writer, FoldedStatistics folding, string parameter, string result)
    {
        string places = $"new(Mean: {Offset(folding.Mean)}, Variance: {Offset(folding.Variance)}, Scale: {Offset(folding.Scale)}, "
            + $"Shift: {Offset(folding.Shift)}, Epsilon: {Literals.Of(folding.Epsilon)}) "
            + $"{{ Outputs = {Literals.Of(plan.Parameters[folding.Variance].Length)} }}";
        writer.Call(
            $"Folding<T>.{(folding.IsBias ? "Bias" : "Weights")}", new[] { parameter, "parameters", places, result }, ";");
    }

    private string Offset(int? parameter) => parameter is { } index ? Literals.Of(plan.Layout.Offsets[index]) : "-1";

    private (string Method, string Sizes) Call(WeightPacking packing) => packing switch
    {
        FilterPacking filters =>
            ($"{(filters.IsMinimal ? "Minimal" : "Packed")}Convolution<T, V>.Pack", WindowCalls.Describe(filters.Geometry, kernels)),
        MatrixPacking { IsRecurrent: true } matrix =>
            ("RecurrenceKernels<T, V>.Pack", $"units: {Literals.Of(matrix.Inputs)}, gateWidth: {Literals.Of(matrix.Outputs)}"),
        MatrixPacking matrix =>
            ("PackedProduct<T, V>.Pack", $"new(Rows: 0, Inputs: {Literals.Of(matrix.Inputs)}, Outputs: {Literals.Of(matrix.Outputs)})"),
        _ => throw new InvalidOperationException($"{packing} has no call."),
    };

    /// <summary>The last of the tensors that lie in one piece in both orders, so that one statement copies them.</summary>
    private int LastOfRun(int first)
    {
        int last = first;
        while (last + 1 < weights.Tensors.Length && Distance(last + 1) is { } distance && distance == Distance(first)) last++;
        return last;

        int? Distance(int i) => weights.Tensors[i] is var tensor && IsCopied(tensor)
            ? tensor.Offset - plan.Layout.Offsets[tensor.Parameter!.Value]
            : null;
    }

    private void WriteCopy(CSharpWriter writer, InferenceTensor first, InferenceTensor last)
    {
        int length = last.Offset + last.Count - first.Offset;
        string from = Place("parameters", plan.Layout.Offsets[first.Parameter!.Value], length);
        writer.Line($"{from}.CopyTo({Place("weights", first.Offset, length)});");
    }

    private string Parameter(int? parameter) => parameter is { } index
        ? Place("parameters", plan.Layout.Offsets[index], plan.Parameters[index].Length)
        : "default";

    private static string Place(string block, int offset, int length) => $"{block}.Slice({Literals.Of(offset)}, {Literals.Of(length)})";
}
