namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>What is inserted between the tokens of real sources, and replaces them.</summary>
internal static class HostileTokens
{
    /// <summary>Values at the ends of their ranges, and of other types.</summary>
    public static readonly string[] Values =
    [
        "0", "-1", "1", "2", "3", "99999", "2147483647", "-2147483648", "4294967296", "9223372036854775807", "99999999999999999999",
        "1e400", "-1e308", "1e-60", "0.5", "-0.0", "double.NaN", "float.PositiveInfinity", "0x7fffffff", "1f", "1m", "2u", "'a'", "true",
        "null", "default", "\"\"", "\" \"", "\"a\"", "\"input\"", "\"dense1\"", "\"\\u2028\"", "\"\\0\"", "\"\\n\"", "\"\\ud800\"",
        "\"\\\"\"", "\"{0}\"", "@\"\\\"", "$\"{1}\"", "\"\"\"a\"\"\"", "\"x\"u8", "typeof(int)", "nameof(Dense)", "int.MaxValue",
        "int.MaxValue - 1", "1 << 30", "1 / 0", "(int)2.5", "(Loss)99", "(Arg)(-1)", "(Padding)7", "Arg.A", "Arg.D", "new int[0]",
        "new[] { 1, 2 }", "new int[] { -1, 0 }", "[1, 2]", "stackalloc float[3]", "new float[2147483647]", "Targets.OpenCl",
        "Targets.Cpu | Targets.Ilgpu", "Padding.Causal", "x => x", "default!",
    ];

    /// <summary>Layers and arguments as they are written in lists of attributes.</summary>
    public static readonly string[] Layers =
    [
        "Flatten,", "Relu,", "Softmax,", "Dense,", "Dense(),", "Dense(0),", "Dense(3, Name = \"a\"),", "Shared(\"a\"),",
        "Shared(\"nothing\"),",
        "Dense(2147483647),", "Embedding(2147483647, 2147483647),", "Use<int>(2),", "Use<>(2),", "Use<Net>,", "Use<Use>(1),",
        "Add(\"input\"),",
        "Concat(),", "Reshape(-1, -1),", "AddInput,", "Lstm(3),", "Conv2D(3, kernel: 3),", "MaxPool2D(2, Stride = 2, Pad = 2),",
        "BatchNorm,", "Loss(Loss.MeanSquaredError),", "Input(3),", "Input(),", "Input(0, -1),", "Network,", "Block,",
        "Use<Block>(9, Repeat = 99999),",
        "Dropout(1),", "Attention(0),", "MultiHeadAttention(3),", ", Repeat = 2", ", Name = \"a\"", ", Name = null", ", From = \"a\"",
        ", PerStep = true", ", Stride = 0", ", Pad = 2147483647", ", Dilation = 1073741824", ", Bias = false", ", units: 3", ", L2 = -1",
    ];

    /// <summary>Keywords, punctuation, and what is never closed.</summary>
    public static readonly string[] Syntax =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", ",", ";", ":", "::", ".", "..", "?", "??", "=", "==", "=>", "+", "-", "!", "~", "&", "|",
        "\"", "'", "$\"", "$\"{", "@\"", "\"\"\"", "$$\"\"\"", "/*", "*/", "//", "///", "#if", "\n#if X\n", "\n#endif\n", "\n#error x\n",
        "\n#line 1 \"a\"\n", "\n#pragma warning disable\n", "\n#nullable disable\n", "\\", "\\u0041", "@", "@class", "@event", "#", "`",
        "\0", "\u2028", "\u200b", "\ud800", "\ufeff", "é", "_", "__", "class", "struct", "record", "record struct", "interface", "enum",
        "delegate", "namespace", "using", "partial", "static", "abstract", "sealed", "file", "public", "private", "internal", "protected",
        "unsafe", "readonly", "ref", "required", "new", "async", "const", "event", "operator", "params", "in", "out", "this", "base",
        "where", "where T : class", "<T>", "<T,>", "<in T>", ": object", "global::", "assembly:", "return:", "type:", "extern", "fixed",
        "var", "dynamic", "void", "int", "float", "string", "object", "System", "Lamina", "Network", "Input", "Loss", "Name", "From", "T",
        "N0", "get", "set", "init", "value", "add", "field", "scoped", "managed", "notnull", "await", "yield", "(int x)", "{ }", "{ get; }",
        "class X { }", "public Net() { }", "public override string ToString() => \"\";", "static int Parameters;",
    ];
}
