using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Runs;

/// <summary>
/// Declarations that once made the compiler fail, or are close to one: shapes that are guessed after an error, layers that share a wrong
/// one, and names that are empty while the user types. Each is an ordinary error, and never a failure.
/// </summary>
public class OrdinaryErrorTests
{
    private const string Image = "Input(4, 4, 3)";
    private const string Sequence = "Input(4, 4)";

    /// <summary>Attributes after [Network], the ids in the order of their places, and what the first underlines.</summary>
    public static TheoryData<string, string, string> Declarations => new()
    {
        // A layer that shares a wrong one has nothing to share, and its fault is the other's.
        { """Input(4), Dense(0, Name = "m"), Shared("m")""", "LAM0018", """Dense(0, Name = "m")""" },
        { """Input(4), Dense(-5, Name = "m"), Shared("m"), Shared("m")""", "LAM0018", """Dense(-5, Name = "m")""" },
        { """Input(4), Dense(0, Name = "m"), BatchNorm, Shared("m"), BatchNorm""", "LAM0018", """Dense(0, Name = "m")""" },
        { """Input(4), Dense(4, Name = "m"), Dense(-5), Shared("m")""", "LAM0018", "Dense(-5)" },
        { $"""{Sequence}, Lstm(0, Name = "m", ReturnSequences = true), Shared("m")""", "LAM0035", "" },
        { $"""{Sequence}, Gru(-3, Name = "m", ReturnSequences = true), Shared("m")""", "LAM0035", "" },
        { $"""{Sequence}, Lstm(-3, Name = "m", ReturnSequences = true, Bidirectional = true), Shared("m")""", "LAM0035", "" },
        { $"""{Sequence}, MultiHeadAttention(0, Name = "m"), Shared("m")""", "LAM0035", "" },
        { $"""{Sequence}, MultiHeadAttention(3, Name = "m"), Shared("m")""", "LAM0054", "" },
        { $"""{Sequence}, Conv1D(0, 3, Name = "m"), Shared("m")""", "LAM0035", "" },
        { $"""{Image}, Conv2D(-3, 3, Name = "m"), Shared("m"), Flatten, Dense(1)""", "LAM0035", "" },
        { $"""{Image}, Conv2D(3, 99, Name = "m"), Shared("m"), Flatten, Dense(1)""", "LAM0034", "" },
        { $"""{Image}, ConvTranspose2D(-3, 3, Name = "m"), Shared("m"), Flatten, Dense(1)""", "LAM0035", "" },
        { $"""{Image}, SeparableConv2D(-3, 3, Name = "m"), Shared("m"), Flatten, Dense(1)""", "LAM0035", "" },
        { $"""{Image}, DepthwiseConv2D(0, Name = "m"), Shared("m"), Flatten, Dense(1)""", "LAM0035", "" },
        { """Input(4), Embedding(0, 0, Name = "m"), Shared("m")""", "LAM0035 LAM0035", "" },
        { """Input(4, Indices = 9), Embedding(-3, -4, Name = "m"), Shared("m")""", "LAM0035 LAM0035", "" },
        { """Input(4), LayerNorm(Name = "m", Epsilon = -1), Shared("m"), Dense(1)""", "LAM0035", "" },
        { """Input(4), GroupNorm(0, Name = "m"), Shared("m"), Dense(1)""", "LAM0035", "" },
        { """Input(4), BatchNorm(Name = "m", Momentum = 7), Shared("m"), Dense(1)""", "LAM0035", "" },

        // What no array can hold ends the check of the layers after it, without a second error.
        { "Input(4), Embedding(0, 2147483647)", "LAM0035", "Embedding(0, 2147483647)" },
        { "Input(4), Embedding(0, 2147483647), Flatten, Dense(2), Softmax", "LAM0035", "Embedding(0, 2147483647)" },
        { "Input(4), Embedding(2147483647, 2147483647)", "LAM0028", "Embedding(2147483647, 2147483647)" },
        { "Input(4, Indices = 10), Embedding(2147483647, 2147483647), Flatten, Dense(1)", "LAM0028", "" },
        { "Input(2000000000, Indices = 5), Embedding(0, 3), Flatten, Dense(1)", "LAM0035", "Embedding(0, 3)" },
        { $"{Image}, Conv2D(2147483647, 0), Flatten, Dense(2)", "LAM0035", "Conv2D(2147483647, 0)" },
        { $"{Image}, Conv2D(2147483647, 9), Flatten, Dense(2)", "LAM0034", "Conv2D(2147483647, 9)" },
        { $"{Image}, ConvTranspose2D(2147483647, 0), Flatten, Dense(2)", "LAM0035", "" },
        { "Input(1000000000, 2), Lstm(1000000000, ReturnSequences = true, L2 = -1), Flatten, Dense(0)", "LAM0021", "" },
        { "Input(4), Lstm(2147483647, Bidirectional = true)", "LAM0028", "Lstm(2147483647, Bidirectional = true)" },
        { "Input(2147483647, 2147483647), Dense(1)", "LAM0028", "Input(2147483647, 2147483647)" },
        { "Input(4), Dense(1), Output(2147483647, 2147483647)", "LAM0059", "Output(2147483647, 2147483647)" },

        // Of what attention attends to, the shape is unknown after an error.
        {
            """Input(4, 3, 2), Input(5, 4, Name = "t"), Lstm(4, From = "input1", Name = "m"), """
                + """MultiHeadAttention(2, Memory = "m", From = "t")""",
            "LAM0033", ""
        },
        { """Input(4, 4), Conv2D(3, 3, Name = "m"), MultiHeadAttention(2, Memory = "m", From = "input")""", "LAM0033", "" },
        { """Input(4, 4), Lstm(0, Name = "m"), MultiHeadAttention(2, Memory = "m", From = "input")""", "LAM0035", "" },
        { """Input(4, 4), Reshape(7, Name = "m"), MultiHeadAttention(2, Memory = "m", From = "input")""", "LAM0036", "" },

        // Names that are empty, or no names.
        { "Input(4), Use<10>(2), Dense(1)", "LAM0009", "Use<10>(2)" },
        { "Input(4), Use<)>(2), Dense(1)", "LAM0009", "Use<" },
        { "Input(4), Use<internal >(9), Dense(1)", "LAM0009", "Use<" },
        { "Input(4), Use<>(9), Dense(1)", "LAM0009", "Use<>(9)" },
        { "Input(4), Use<int[]>(9), Dense(1)", "LAM0009", "Use<int[]>(9)" },
        { "Input(4), Use<(int, int)>(9), Dense(1)", "LAM0040", "Use<(int, int)>(9)" },
        { "Input(4), Use<Missing>(9), Dense(1)", "LAM0009", "Use<Missing>(9)" },
        { """Input(4), Dense(1, Name = ""), Relu, Dense(2, Name = "a"), Relu, Dense(3, Name = "a")""", "LAM0016 LAM0017", "" },
        { """Input(4), Dense(1), Shared(null)""", "LAM0032", "Shared(null)" },
        { "Input(4), Concat(null, null), Dense(1)", "LAM0032", "Concat(null, null)" },
        { "Input(4), Concat(), Dense(1)", "LAM0035", "Concat()" },
        { "Input(4), Activation(null), Dense(1)", "LAM0043", "Activation(null)" },
        { "Input(null), Dense(1)", "LAM0012", "Input(null)" },
        { "Input(4), Permute(-2147483648), Dense(1)", "LAM0050", "Permute(-2147483648)" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void An_error_of_a_declaration_is_reported_as_such(string attributes, string ids, string underlined)
    {
        FailedRun run = Of($"[Network, {attributes}, Loss(Loss.MeanSquaredError)]\npublic partial class Net;");
        Assert.Equal(ids, string.Join(" ", run.Lamina.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Id)));
        if (underlined.Length > 0) Assert.StartsWith(underlined, run.Lamina[0].Underlined, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_with_a_wrong_layer_that_is_shared_is_one_error_per_use()
    {
        FailedRun run = Of("""
            [Block, Dense(0, Name = "m"), Shared("m")]
            public class B;

            [Network, Input(4), Use<B>, Use<B>(Repeat = 2), Dense(1), Loss(Loss.MeanSquaredError)]
            public partial class Net;
            """);
        Assert.Equal(["LAM0018", "LAM0018"], run.Lamina.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Heads_that_no_array_holds_side_by_side_are_an_error_on_the_last()
    {
        string heads = string.Concat(Enumerable.Range(0, 12).Select(i => $", Loss(Loss.MeanSquaredError, From = \"a\", Name = \"h{i}\")"));
        FailedRun run = Of($"[Network, Input(2), Dense(200000000, Name = \"a\"){heads}]\npublic partial class Net;");
        LaminaDiagnostic error = Assert.Single(run.Lamina);
        Assert.Equal(("LAM0028", true), (error.Id, error.Underlined.Contains("h11", StringComparison.Ordinal)));
    }

    /// <summary>Classes that have no name yet, or not the one they will have.</summary>
    [Theory]
    [InlineData("[Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class ;")]
    [InlineData("[Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class")]
    [InlineData("[Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class 9;")]
    [InlineData("[Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class Net<,> { }")]
    [InlineData("public partial class { [Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class Net; }")]
    [InlineData("namespace ; [Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class Net;")]
    [InlineData("namespace A. { [Network, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] public partial class Net; }")]
    public void A_class_that_is_half_typed_is_an_error_of_the_compiler_alone(string source) => Assert.Empty(Of(source).Lamina);

    private static FailedRun Of(string source) => FailedRun.Unharmed("using Lamina;\n" + source);
}
