using static Lamina.CodeFixes.Tests.Attributes.EditCase;
using static Lamina.Generator.Declarations.Edit;

namespace Lamina.CodeFixes.Tests.Attributes;

/// <summary>Attributes that come, in every layout.</summary>
internal static class InsertCases
{
    private const string Loss = "[Loss(Loss.MeanSquaredError)]";

    public static readonly IReadOnlyList<EditCase> All =
    [
        InLists(
            "before, one list", "[Network, Input(2), «Dense(1)», Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Flatten, Dense(1), Loss(Loss.MeanSquaredError)]", InsertBefore(0, "Flatten")),
        InLists(
            "after, one list", "[Network, Input(2), «Dense(1)», Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Dense(1), Sigmoid, Loss(Loss.MeanSquaredError)]", InsertAfter(0, "Sigmoid")),
        InLists(
            "before the first of a list", $"[Network, Input(2)]\n[«Dense(1)», Sigmoid]\n{Loss}",
            $"[Network, Input(2)]\n[Flatten, Dense(1), Sigmoid]\n{Loss}", InsertBefore(0, "Flatten")),
        InLists(
            "after the last of a list", $"[Network, Input(2)]\n[Dense(1), «Sigmoid»] // out\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1), Sigmoid, Flatten] // out\n{Loss}", InsertAfter(0, "Flatten")),
        InLists(
            "after the last of a list with a comma at its end", $"[Network, Input(2)]\n[Dense(1), «Sigmoid»,]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1), Sigmoid, Flatten,]\n{Loss}", InsertAfter(0, "Flatten")),
        InLists(
            "before, a list per line", $"[Network]\n[Input(2)]\n// the layer\n[«Dense(1)»]\n{Loss}",
            $"[Network]\n[Input(2)]\n// the layer\n[Flatten]\n[Dense(1)]\n{Loss}", InsertBefore(0, "Flatten")),
        InLists(
            "after, a list per line", $"[Network]\n[Input(2)]\n[«Dense(1)»] // the layer\n{Loss}",
            $"[Network]\n[Input(2)]\n[Dense(1)] // the layer\n[Sigmoid]\n{Loss}", InsertAfter(0, "Sigmoid")),
        InLists(
            "several after, a list per line", $"[Network]\n[Input(2)]\n[«Dense(1)»]\n{Loss}",
            $"[Network]\n[Input(2)]\n[Dense(1)]\n[Tanh, Dense(1)]\n{Loss}", InsertAfter(0, "Tanh, Dense(1)")),
        InLists(
            "before, lists of one line", $"[Network] [Input(2)] [«Dense(1)»] {Loss}",
            $"[Network] [Input(2)] [Flatten] [Dense(1)] {Loss}", InsertBefore(0, "Flatten")),
        InLists(
            "after, lists of one line", $"[Network] [Input(2)] [«Dense(1)»] {Loss}",
            $"[Network] [Input(2)] [Dense(1)] [Sigmoid] {Loss}", InsertAfter(0, "Sigmoid")),
        new(
            "before, on the line of the class", $"using Lamina;\n[Network] [Input(2)] {Loss} [«Dense(1)»] partial class Net;\n",
            $"using Lamina;\n[Network] [Input(2)] {Loss} [Flatten] [Dense(1)] partial class Net;\n", InsertBefore(0, "Flatten")),
        new(
            "before the first of all",
            "using Lamina;\n\n/// <summary>A net.</summary>\n[«Dense(1)»]\n[Network, Input(2), Loss(Loss.Huber)]\npartial class Net;\n",
            "using Lamina;\n\n/// <summary>A net.</summary>\n[Flatten]\n[Dense(1)]\n[Network, Input(2), Loss(Loss.Huber)]\n"
                + "partial class Net;\n",
            InsertBefore(0, "Flatten")),
        InLists(
            "before, a list over lines",
            "[\n    Network,\n    Input(2),\n    // the layer\n    «Dense(1)»,\n    Loss(Loss.MeanSquaredError)\n]",
            "[\n    Network,\n    Input(2),\n    // the layer\n    Flatten,\n    Dense(1),\n    Loss(Loss.MeanSquaredError)\n]",
            InsertBefore(0, "Flatten")),
        InLists(
            "after, a list over lines", "[\n    Network,\n    Input(2),\n    «Dense(1)», // the layer\n    Loss(Loss.MeanSquaredError)\n]",
            "[\n    Network,\n    Input(2),\n    Dense(1), // the layer\n    Sigmoid,\n    Loss(Loss.MeanSquaredError)\n]",
            InsertAfter(0, "Sigmoid")),
        InLists(
            "after the last of a list over lines",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    «Dense(1)» // the layer\n]",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    Dense(1), // the layer\n    Sigmoid\n]",
            InsertAfter(0, "Sigmoid")),
        InLists(
            "after the last of a list over lines with a comma at its end",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    «Dense(1)»,\n]",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    Dense(1),\n    Sigmoid,\n]", InsertAfter(0, "Sigmoid")),
        InLists(
            "after the last of a list that ends on its line", "[Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    «Dense(1)»]",
            "[Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    Dense(1),\n    Sigmoid]", InsertAfter(0, "Sigmoid")),
        new(
            "line breaks of Windows",
            "using Lamina;\r\n\r\n[Network, Input(2)]\r\n[«Dense(1)»]\r\n[Loss(Loss.Huber)]\r\npartial class Net;\r\n",
            "using Lamina;\r\n\r\n[Network, Input(2)]\r\n[Flatten]\r\n[Dense(1)]\r\n[Sigmoid]\r\n[Loss(Loss.Huber)]\r\n"
                + "partial class Net;\r\n",
            InsertBefore(0, "Flatten"), InsertAfter(0, "Sigmoid")),
        new(
            "indented, generic, nested",
            "using Lamina;\n\npartial class Outer<T>\n{\n    [Network, Input(2)]\n    [«Dense(1)»]\n    [Loss(Loss.Huber)]\n"
                + "    partial class Net<TOther>;\n}\n",
            "using Lamina;\n\npartial class Outer<T>\n{\n    [Network, Input(2)]\n    [Dense(1)]\n    [Sigmoid]\n    [Loss(Loss.Huber)]\n"
                + "    partial class Net<TOther>;\n}\n",
            InsertAfter(0, "Sigmoid")),
        InLists(
            "on both sides of two neighbours", "[Network, Input(2), «Dense(1)», «Sigmoid», Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Flatten, Dense(1), Tanh, Flatten, Sigmoid, LayerNorm, Loss(Loss.MeanSquaredError)]",
            InsertBefore(0, "Flatten"), InsertAfter(0, "Tanh"), InsertBefore(1, "Flatten"), InsertAfter(1, "LayerNorm")),
    ];
}
