namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Declarations that are larger than the compiler accepts.</summary>
internal static class LimitCases
{
    private const string Hidden = "[Block, Dense(16), Relu]\npublic class Hidden;\n";
    private const string Good = "Input(2), Dense(1), Loss(Loss.MeanSquaredError)";
    private const string Loss = "Dense(1), Loss(Loss.MeanSquaredError)";

    private static readonly string Long = new('n', 101);

    public static IReadOnlyList<DiagnosticCase> All =>
    [
        Net(
            "a block repeated too often", $"Input(16), «Use<Hidden>(Repeat = 99_999)», {Loss}", Hidden, "'Net' has 199,999 layers",
            "the limit is 10,000", "Repeat of Use<Hidden> can be at most 4,999"),
        Net(
            "blocks that double", $"Input(16), Dense(16), Relu, «Use<B14>», {Loss}", Doubling(14), "32,771 layers",
            "Use<B14> alone has 32,768"),
        Net(
            "more layers than can be counted", $"Input(16), «Use<B15>», {Loss}",
            Doubling(15).Replace("Use<B0>, Use<B0>", "Use<B0>(Repeat = int.MaxValue)", StringComparison.Ordinal)
                .Replace("Use<B1>, Use<B1>", "Use<B1>(Repeat = int.MaxValue)", StringComparison.Ordinal),
            "more than 1,000,000,000,000 layers"),
        Net(
            "a repetition by an argument", $"Input(16), «Use<Often>(20_000)», {Loss}",
            Hidden + "[Block, Use<Hidden>(Repeat = Arg.A)]\npublic class Often;\n", "40,001 layers", "Use<Often> alone has 40,000"),
        Net(
            "blocks too deep inside one another", $"Input(16), «Use<N17>», {Loss}",
            "[Block, Dense(16), Relu]\npublic class N0;\n"
                + string.Concat(Enumerable.Range(0, 17).Select(i => $"[Block, Use<N{i}>]\npublic class N{i + 1};\n")),
            "more than 16 blocks inside one another", "the limit is 16"),
        Net(
            "blocks that all use each other", $"Input(16), «Use<C0>», {Loss}",
            string.Concat(Enumerable.Range(0, 14).Select(i =>
                $"[Block, {string.Join(", ", Enumerable.Range(0, 14).Where(j => j != i).Select(j => $"Use<C{j}>"))}]\n"
                    + $"public class C{i};\n")),
            "the limit is 10,000", "let no block contain itself"),
        Net(
            "empty blocks repeated", $"Input(16), «Use<Empty>(Repeat = 20_000)», {Loss}", "[Block]\npublic class Empty;\n",
            "20,001 layers"),
        DiagnosticCase.InAttributes(
            "LAM0085", "a merge of too many", $"Input(2), Dense(2, Name = \"a\"), «Add({Repeated("\"a\"", 9_999)})», {Loss}", Good,
            "10,001 layers"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many layers", $"Input(2), «Dense(2)», {Repeated("Relu", 10_000)}, {Loss}", Good, "10,002 layers",
            "remove layers"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many inputs",
            $"{string.Join(", ", Enumerable.Range(0, 1_000).Select(i => $"Input(1, Name = \"i{i}\")"))}, «Input(1)», {Loss}", Good,
            "1,001 inputs", "the limit is 1,000"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many losses",
            $"Input(2), Dense(1), {Repeated("Loss(Loss.MeanSquaredError)", 1_000)}, «Loss(Loss.Huber)»", Good, "1,001 losses"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many outputs", $"Input(2), {Loss}, {Repeated("Output(1)", 1_000)}, «Output(2)»", Good,
            "1,001 declared outputs"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many axes", $"«Input({Repeated("1", 33)})», {Loss}", Good, "The list in [Input] has 33 elements"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too many numbers",
            $"Input(2), Dense(2), Softmax, «Loss(Loss.CrossEntropy, ClassWeights = new[] {{ {Repeated("1.0", 10_001)} }})»", Good,
            "10,001 elements"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too long a name", $"Input(2), «Dense(1, Name = \"{Long}\")», Loss(Loss.MeanSquaredError)", Good,
            "Name of [Dense] has 101 characters", "the limit is 100"),
        DiagnosticCase.InAttributes(
            "LAM0085", "a name that is put together",
            $"Input(2), «Dense(1, Name = {string.Join(" + ", Enumerable.Repeat("\"n\"", 3_000))})», Loss(Loss.MeanSquaredError)",
            $"Input(2), Dense({string.Join(" + ", Enumerable.Repeat("1", 3_000))}), Relu, Dense(1), Loss(Loss.MeanSquaredError)",
            "Name of [Dense] has 3,000 characters"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too long a name of another layer", $"Input(2), Dense(2), Relu, «Shared(\"{Long}\")», {Loss}", Good,
            "The name in [Shared] has 101 characters"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too long a name in a merge", $"Input(2), Dense(2), Relu, «Add(\"{Long}\")», {Loss}", Good, "A name in [Add]"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too long an input's name", $"«Input(2, Name = \"{Long}\")», {Loss}", Good, "Name of [Input]"),
        DiagnosticCase.InAttributes(
            "LAM0085", "too long a list of ids",
            $"Input(2), «Dense(1, Suppress = \"{new string(' ', 2_001)}\")», Loss(Loss.MeanSquaredError)",
            Good, "Suppress of [Dense] has 2,001 characters", "the limit is 2,000"),
        Net(
            "too long a block's name", $"Input(16), «Use<{Long}>», {Loss}", $"[Block, Dense(16), Relu]\npublic class {Long};\n",
            "'nnnnnnnnnnnnnnnnnnnn…' of the block has 101 characters", "set a shorter Name"),
        new(
            "LAM0085", "too long a class's name", $"using Lamina;\n\n[Network, {Good}]\npublic partial class «{new string('N', 501)}»;\n",
            $"using Lamina;\n\n[Network, {Good}]\npublic partial class {new string('N', 500)};\n", "has 501 characters"),
    ];

    /// <summary>A block of layers, and one block per level that uses the block before it twice.</summary>
    private static string Doubling(int levels) => "[Block, Dense(16), Relu]\npublic class B0;\n"
        + string.Concat(Enumerable.Range(0, levels).Select(i => $"[Block, Use<B{i}>, Use<B{i}>]\npublic class B{i + 1};\n"));

    private static string Repeated(string text, int count) => string.Join(", ", Enumerable.Repeat(text, count));

    private static DiagnosticCase Net(string what, string attributes, string blocks, params string[] facts) => new(
        "LAM0085", what, $"using Lamina;\n\n[Network, {attributes}]\npublic partial class Net;\n\n{blocks}",
        $"using Lamina;\n\n[Network, {Good}]\npublic partial class Net;\n", facts);
}
