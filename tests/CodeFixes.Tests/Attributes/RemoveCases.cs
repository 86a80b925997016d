using static Lamina.CodeFixes.Tests.Attributes.EditCase;
using static Lamina.Generator.Declarations.Edit;

namespace Lamina.CodeFixes.Tests.Attributes;

/// <summary>Attributes that go, or make way for others.</summary>
internal static class RemoveCases
{
    private const string Loss = "[Loss(Loss.MeanSquaredError)]";

    public static readonly IReadOnlyList<EditCase> All =
    [
        InLists(
            "from the middle", "[Network, Input(2), «Flatten», Dense(1), Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]", Remove(0)),
        InLists(
            "from the middle, with comments", "[Network, Input(2), /* a */ «Flatten», /* b */ Dense(1), Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), /* a */ /* b */ Dense(1), Loss(Loss.MeanSquaredError)]", Remove(0)),
        InLists("first of a list", $"[Network, Input(2)]\n[«Flatten», Dense(1)]\n{Loss}", $"[Network, Input(2)]\n[Dense(1)]\n{Loss}",
            Remove(0)),
        InLists(
            "last of a list", $"[Network, Input(2)]\n[Dense(1), «Relu»]\n{Loss}", $"[Network, Input(2)]\n[Dense(1)]\n{Loss}", Remove(0)),
        InLists(
            "last of a list behind a comment", $"[Network, Input(2)]\n[Dense(1), /* why */ «Relu»]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1) /* why */ ]\n{Loss}", Remove(0)),
        InLists("the last two of a list", $"[Network, Input(2)]\n[Dense(1), «Relu», «Flatten»]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1)]\n{Loss}", Remove(0), Remove(1)),
        InLists("the first two of a list", $"[Network, Input(2)]\n[«Flatten», «Relu», Dense(1)]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1)]\n{Loss}", Remove(0), Remove(1)),
        InLists("a whole list", $"[Network, Input(2)]\n// first\n[«Flatten», «Relu»]\n// second\n[Dense(1)]\n{Loss}",
            $"[Network, Input(2)]\n// first\n// second\n[Dense(1)]\n{Loss}", Remove(0), Remove(1)),
        InLists("a list of one with its line", $"[Network, Input(2)]\n[«Flatten»]\n[Dense(1)]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1)]\n{Loss}", Remove(0)),
        InLists("a list among others of its line", $"[Network] [Input(2)] [«Flatten»] [Dense(1)] {Loss}",
            $"[Network] [Input(2)] [Dense(1)] {Loss}", Remove(0)),
        InLists("the last list of a line", $"[Network] {Loss} [Input(2)] [Dense(1)] [«Relu»]", $"[Network] {Loss} [Input(2)] [Dense(1)]",
            Remove(0)),
        InLists(
            "from a list over lines",
            "[\n    Network,\n    Input(2),\n    «Flatten», // not needed\n    // the layer\n    Dense(1),\n"
                + "    Loss(Loss.MeanSquaredError)\n]",
            "[\n    Network,\n    Input(2),\n    // the layer\n    Dense(1),\n    Loss(Loss.MeanSquaredError)\n]", Remove(0)),
        InLists(
            "last from a list over lines",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    Dense(1), // the layer\n    «Relu»\n]",
            "[\n    Network,\n    Input(2),\n    Loss(Loss.MeanSquaredError),\n    Dense(1) // the layer\n]", Remove(0)),
        InLists(
            "last from a list over lines that ends on its line",
            "[Network, Input(2), Loss(Loss.MeanSquaredError),\n    Dense(1),\n    «Relu»]",
            "[Network, Input(2), Loss(Loss.MeanSquaredError),\n    Dense(1)]", Remove(0)),
        InLists("by one", $"[Network, Input(2)]\n[Dense(1), «Relu»] // out\n{Loss}",
            $"[Network, Input(2)]\n[Dense(1), Sigmoid] // out\n{Loss}", Replace(0, "Sigmoid")),
        InLists("by two", $"[Network, Input(2)]\n[«Dense(1)»]\n{Loss}", $"[Network, Input(2)]\n[Flatten, Dense(1)]\n{Loss}",
            Replace(0, "Flatten, Dense(1)")),
        InLists(
            "one goes where another comes", "[Network, Input(2), «Relu», Dense(1), «Flatten», Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Flatten, Dense(1), Sigmoid, Loss(Loss.MeanSquaredError)]",
            Remove(0), InsertBefore(0, "Flatten"), Remove(1), InsertAfter(1, "Sigmoid")),
        InLists(
            "a place changed for another", "[Network, Input(2), Dense(4), «Dropout(0.5)», «Relu», Dense(1), Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Dense(4), Relu, Dropout(0.5), Dense(1), Loss(Loss.MeanSquaredError)]", Remove(0),
            InsertAfter(1, "Dropout(0.5)")),
        InLists(
            "a place changed for another, a list per line",
            $"[Network, Input(2)]\n[Dense(4)]\n[«Dropout(0.5)»]\n[«Relu»]\n[Dense(1)]\n{Loss}",
            $"[Network, Input(2)]\n[Dense(4)]\n[Relu]\n[Dropout(0.5)]\n[Dense(1)]\n{Loss}", Remove(0), InsertAfter(1, "Dropout(0.5)")),
        InLists(
            "a new one behind one whose neighbour goes", "[Network, Input(2), Loss(Loss.MeanSquaredError), «Dense(1)», «Relu»]",
            "[Network, Input(2), Loss(Loss.MeanSquaredError), Dense(1), Sigmoid]", InsertAfter(0, "Sigmoid"), Remove(1)),
    ];
}
