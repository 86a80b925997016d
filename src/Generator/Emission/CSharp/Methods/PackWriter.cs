using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>Writes the method that puts parameters into the order of the inference form.</summary>
internal static class PackWriter
{
    public static void Write(CSharpWriter writer, NetworkPlan plan, InferenceWeights weights, KernelTable kernels)
    {
        writer.Summary("Puts parameters into the order in which Infer reads them.");
        using (writer.Open("public static void Pack(ReadOnlySpan<T> parameters, Span<T> weights)"))
        {
            for (int i = 0; i < weights.Tensors.Length; i++)
            {
                InferenceTensor tensor = weights.Tensors[i];
                if (tensor.Packing is { } packing)
                {
                    WritePacking(writer, plan, tensor, Call(packing, kernels));
                    continue;
                }

                int last = LastOfRun(plan, weights, i);
                WriteCopy(writer, plan, tensor, weights.Tensors[last]);
                i = last;
            }
        }
    }

    private static void WritePacking(CSharpWriter writer, NetworkPlan plan, InferenceTensor tensor, (string Method, string Sizes) call) =>
        writer.Call(
            call.Method,
            new[]
            {
                Place("parameters", plan.Layout.Offsets[tensor.Parameter], plan.Parameters[tensor.Parameter].Length),
                Place("weights", tensor.Offset, tensor.Length),
                call.Sizes,
            },
            ";");

    private static (string Method, string Sizes) Call(WeightPacking packing, KernelTable kernels) => packing switch
    {
        FilterPacking filters => ("PackedConvolution<T, V>.Pack", WindowCalls.Describe(filters.Geometry, kernels)),
        MatrixPacking { IsRecurrent: true } matrix =>
            ("RecurrenceKernels<T, V>.Pack", $"units: {Literals.Of(matrix.Inputs)}, gateWidth: {Literals.Of(matrix.Outputs)}"),
        MatrixPacking matrix =>
            ("PackedProduct<T, V>.Pack", $"new(Rows: 0, Inputs: {Literals.Of(matrix.Inputs)}, Outputs: {Literals.Of(matrix.Outputs)})"),
        _ => throw new InvalidOperationException($"{packing} has no call."),
    };

    /// <summary>The last of the tensors that lie in one piece in both orders, so that one statement copies them.</summary>
    private static int LastOfRun(NetworkPlan plan, InferenceWeights weights, int first)
    {
        int Distance(int i) => weights.Tensors[i].Offset - plan.Layout.Offsets[weights.Tensors[i].Parameter];
        bool Continues(int i) => i < weights.Tensors.Length && weights.Tensors[i].Packing is null && Distance(i) == Distance(first);
        int last = first;
        while (Continues(last + 1)) last++;
        return last;
    }

    private static void WriteCopy(CSharpWriter writer, NetworkPlan plan, InferenceTensor first, InferenceTensor last)
    {
        int length = last.Offset + last.Length - first.Offset;
        string from = Place("parameters", plan.Layout.Offsets[first.Parameter], length);
        writer.Line($"{from}.CopyTo({Place("weights", first.Offset, length)});");
    }

    private static string Place(string block, int offset, int length) => $"{block}.Slice({Literals.Of(offset)}, {Literals.Of(length)})";
}
