namespace Lamina.Generator.Tests.Fuzz;

/// <summary>What fuzzed arguments are drawn from, as C# source. Tame values are mostly right, wild ones mostly wrong.</summary>
internal static class FuzzValues
{
    public static readonly string[] TameInt32 = ["1", "2", "3", "4", "5", "8", "9", "17"];

    public static readonly string[] WildInt32 =
        ["0", "-1", "int.MaxValue", "int.MinValue", "2147483591", "65_536", "1_000_000", "0x7fff", "(int)'a'", "1 << 30", "2"];

    public static readonly string[] TameDouble = ["0.5", "1", "0.01", "1e-3", "0.25f", "0.999999999999"];

    public static readonly string[] WildDouble =
    [
        "0", "-1", "-0.0", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.MaxValue", "double.MinValue",
        "double.Epsilon", "1e-300", "1e15", "1.0000000000000002", "float.Epsilon", "123456789012345678", "long.MinValue", "2",
    ];

    public static readonly string[] TameNames = ["\"a\"", "\"fc1\"", "\"hidden_layer\"", "\"Output\"", "\"x\"", "null"];

    public static readonly string[] WildNames =
    [
        "\"\"", "\" \"", "\"a b\"", "\"1a\"", "\"é\"", "\"日本\"", "\"\\u200B\"", "\"_\"", "\"a-b\"", "\"\\n\"", "\"\\\"\"", "\"\\0\"",
        "\"class\"", "\"@class\"", "\"parameters\"", "\"Predict\"", "\"description\"", "\"laminaPredictor\"", "\"ToString\"",
        "\"finalize\"",
        "\"memberwiseClone\"", "\"dense1\"", "\"dense2\"", "\"Dense1\"", "\"relu1\"", "\"net\"", "\"Net\"", "\"t\"", "\"*/\"", "\"//\"",
        "\"</summary>\"",
        "\"ı\"", "\"i\"", "\"I\"", "\"\\ud800\"", "\"x\" + \"y\"", "nameof(System)", "null",
    ];

    public static readonly string[] TameInits =
        ["Init.Auto", "Init.Zeros", "Init.Normal", "Init.Uniform", "Init.Xavier", "Init.Glorot", "Init.He"];

    public static readonly string[] WildInits = ["(Init)99", "(Init)(-1)", "(Init)int.MaxValue", "Init.Constant", "default"];

    public static readonly string[] TameLosses = ["Loss.MeanSquaredError", "Loss.MeanAbsoluteError", "Loss.Huber"];

    public static readonly string[] WildLosses =
        ["Loss.BinaryCrossEntropy", "Loss.CrossEntropy", "(Loss)99", "(Loss)(-1)", "default", "(Loss)4"];

    /// <summary>Expressions that fit few parameters, and some that do not compile anywhere.</summary>
    public static readonly string[] WrongTypes =
    [
        "\"x\"", "null", "1.5", "typeof(int)", "new[] { 1 }", "new[] { \"a\" }", "default", "'c'", "1L", "true", "undefined",
            "new object()", "1u",
        "decimal.One", "Init.He", "Loss.Huber", "-", "", "int.MaxValue + 1", "new int[0]", "new object[] { 1, \"a\" }", "typeof(Net)",
        "nameof()",
        "1 / 0", "\"unterminated", "stackalloc int[1]", "throw null", "checked((int)1e20)", "Unit",
    ];

    public static readonly string[] HostNames =
        ["Net", "Net", "Net", "Net", "@class", "T", "Ünïcödé", "Dense1", "Parameters", "Predict", "Hidden", "_", "@record",
            "MatrixProduct"];

    /// <summary>$ are the attributes, # is the name.</summary>
    public static readonly string[] TameHosts =
    [
        "$ public partial class #;", "$ internal sealed partial class # { }", "$ public partial record #;",
        "$ public partial class #<TItem>;", "public partial class Outer { $ private partial class #; }",
        "public partial interface IOuter<TItem> { $ public partial class #; }", "$ public partial class # : System.Exception;",
        "$ public partial class # { public #(string s) : this((ulong)s.Length) { } }",
    ];

    public static readonly string[] WildHosts =
    [
        "$ public partial struct #;", "$ public partial record struct #;", "$ public partial interface #;",
        "$ public static partial class #;", "$ public abstract partial class #;", "$ public class #;", "$ file partial class #;",
        "$ public partial class #(int x) { public int X => x; }", "$ public partial record #(int X);",
        "public class Outer { $ public partial class #; }", "$ public partial class # { public #(string s) { } }",
        "$ public partial class # { public #(ulong s) { } }", "$ public partial class # { public static int Parameters => 1; }",
        "$ public partial class #<Dense1, Description>;", "$ public partial class # { public class Output; public void Fc1() { } }",
        "$ public partial record # { protected #(# other) { } }", "file partial class Outer { $ public partial class #; }",
    ];
}
