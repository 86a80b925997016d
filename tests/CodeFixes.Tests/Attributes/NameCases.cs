using static Lamina.Generator.Declarations.Edit;

namespace Lamina.CodeFixes.Tests.Attributes;

/// <summary>Names that must be written otherwise where Lamina's are hidden or not imported.</summary>
internal static class NameCases
{
    public static readonly IReadOnlyList<EditCase> All =
    [
        new(
            "without a using", "[Lamina.Network, Lamina.Input(2), «Lamina.Dense(2)», Lamina.Loss(Lamina.Loss.Huber)]\npartial class Net;\n",
            "[Lamina.Network, Lamina.Input(2), Lamina.Flatten, Lamina.Dense(2, Init = Lamina.Init.He), Lamina.Loss(Lamina.Loss.Huber)]\n"
                + "partial class Net;\n",
            InsertBefore(0, "Flatten"), SetArgument(0, "Init", "Init.He")),
        new(
            "in full",
            "[global::Lamina.Network, global::Lamina.Input(2), «global::Lamina.Dense(2)», "
                + "global::Lamina.Loss(global::Lamina.Loss.Huber)]\npartial class Net;\n",
            "[global::Lamina.Network, global::Lamina.Input(2), global::Lamina.Dense(2), global::Lamina.Relu, global::Lamina.Dense(1), "
                + "global::Lamina.Loss(global::Lamina.Loss.Huber)]\npartial class Net;\n",
            InsertAfter(0, "Relu, Dense(1)")),
        new(
            "an alias", "using L = Lamina;\n[L.Network, L.Input(2), «L.Dense(2)», L.Loss(L.Loss.Huber)]\npartial class Net;\n",
            "using L = Lamina;\n[L.Network, L.Input(2), L.Dense(2), L.Relu, L.Loss(L.Loss.Huber)]\npartial class Net;\n",
            InsertAfter(0, "Relu")),
        new(
            "a class of the user's own",
            "using Lamina;\n[Network, Input(2), «Dense(2)», Loss(Loss.Huber)]\npartial class Net;\nclass Init;\n"
                + "class ReluAttribute : System.Attribute;\n",
            "using Lamina;\n[Network, Input(2), Dense(2, Init = Lamina.Init.He), Lamina.Relu, Loss(Loss.Huber)]\npartial class Net;\n"
                + "class Init;\nclass ReluAttribute : System.Attribute;\n",
            InsertAfter(0, "Relu"), SetArgument(0, "Init", "Init.He")),
        new(
            "a namespace of the user's own",
            "namespace App.Lamina\n{\n    using global::Lamina;\n    [Network, Input(2), «Dense(2)», Loss(Loss.Huber)]\n"
                + "    partial class Net;\n    class ReluAttribute : System.Attribute;\n}\n",
            "namespace App.Lamina\n{\n    using global::Lamina;\n    [Network, Input(2), Dense(2), global::Lamina.Relu, "
                + "Loss(Loss.Huber)]\n    partial class Net;\n    class ReluAttribute : System.Attribute;\n}\n",
            InsertAfter(0, "Relu")),
        new(
            "a block of the user's own",
            "using Lamina;\n[Network, Input(2), «Dense(2)», Loss(Loss.Huber)]\npartial class Net;\n[Block, Dense(1)]\nclass Tail;\n",
            "using Lamina;\n[Network, Input(2), Dense(2), Use<Tail>(), Loss(Loss.Huber)]\npartial class Net;\n[Block, Dense(1)]\n"
                + "class Tail;\n",
            InsertAfter(0, "Use<Tail>()")),
        new(
            "a global using", "[Network, Input(2), «Dense(2)», Loss(Loss.Huber)]\npartial class Net;\n",
            "[Network, Input(2), Dense(2), Relu, Loss(Loss.Huber)]\npartial class Net;\n",
            InsertAfter(0, "Relu")) { Beside = "global using Lamina;\n" },
    ];
}
