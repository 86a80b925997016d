using System.Text.RegularExpressions;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Lowering;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>Uses of a block that repeat each other are calls of one method.</summary>
public partial class BlockSharingTests
{
    /// <summary>
    /// Characters that one more residual block of two convolutions may add to the file: its rows in the description, its buffers and three
    /// calls. Written out, its steps alone would take several times as much.
    /// </summary>
    private const int MostPerRepeat = 12_000;

    [Fact]
    public void A_repeat_more_adds_calls_and_no_method()
    {
        string few = Text(LargeGraphs.Residual(blocks: 4));
        string many = Text(LargeGraphs.Residual(blocks: 8));
        Assert.Equal(Methods(few), Methods(many));
        Assert.InRange((many.Length - few.Length) / (3 * 4), 1, MostPerRepeat);
    }

    /// <summary>Training keeps what inference does not, and packed weights have kernels of their own.</summary>
    [Fact]
    public void The_method_of_a_block_is_called_once_for_every_repeat()
    {
        string text = Text(Stack(repeat: 5));
        string[] forward = Methods(text).Where(name => name.Contains("Forward", StringComparison.Ordinal)).ToArray();
        string[] backward = Methods(text).Where(name => name.Contains("Backward", StringComparison.Ordinal)).ToArray();
        Assert.InRange(forward.Length, 2, 3);
        Assert.Single(backward);

        // The ends of a stack may be fused with what is around it. Forward stands in three passes and in the inference form.
        Assert.InRange(forward.Sum(name => Calls(text, name)), 4 * 4, 4 * 5);
        Assert.InRange(Calls(text, backward[0]), 3, 5);
    }

    [Fact]
    public void A_block_used_once_is_written_where_it_is_used()
    {
        string text = Text(Stack(repeat: 1));
        Assert.DoesNotContain(Methods(text), name => name.EndsWith("Forward", StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_of_other_sizes_have_methods_of_their_own()
    {
        string text = Text(Of(
            "Net", LossKind.MeanSquaredError, [Input(8)],
            Declare.Dense(8), Use("Body", 3, Body(8)), Declare.Dense(20), Use("Body", 3, Body(20)), Declare.Dense(1)));
        int ofOne = Methods(Text(Stack(repeat: 3))).Count(IsForward);
        Assert.NotEqual(0, ofOne);
        Assert.Equal(2 * ofOne, Methods(text).Count(IsForward));

        static bool IsForward(string name) => name.Contains("Forward", StringComparison.Ordinal);
    }

    private static NetworkDeclaration Stack(int repeat) =>
        Of("Net", LossKind.MeanSquaredError, [Input(8)], Declare.Dense(8), Use("Body", repeat, Body(8)), Declare.Dense(1));

    private static LayerDeclaration[] Body(int width) =>
    [
        Norm(NormalizationKind.LayerNorm), Declare.Dense(2 * width), Activation(ActivationKind.Gelu), Declare.Dense(width),
            new AddInputDeclaration(0, null),
    ];

    private static string Text(NetworkDeclaration network) => NetworkCompiler.Compile(network)[0].Text;

    private static string[] Methods(string text) =>
        MethodHeader().Matches(text).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal).ToArray();

    private static int Calls(string text, string method) => Regex.Count(text, $@"^\s+{method}\(", RegexOptions.Multiline);

    [GeneratedRegex(@"private static (void|double) (?<name>\w+)\(")]
    private static partial Regex MethodHeader();
}
