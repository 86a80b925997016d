using System.IO;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Parsing;

public class BlockParserTests
{
    private const string Residual = "[Block, Dense(Arg.A), Tanh, AddInput] public class Residual;";

    [Fact]
    public void A_use_has_the_layers_of_its_block_with_the_site_of_the_use()
    {
        var use = Assert.IsType<UseDeclaration>(Assert.Single(Parsed.Attributes(
            "Input(2), Use<Residual>(7, Name = \"r\", Repeat = 3, Frozen = true)", Residual).Clean()));
        Assert.Equal(
            (2, "r", "Residual", 3, "[7]", null, true),
            (use.Site, use.Name, use.Block, use.Repeat, use.Arguments.ToString(), use.Until, use.Frozen));
        Assert.Equal(
            [
                new DenseDeclaration(2, null, 7, new WeightOptions()) { Path = Path(3) },
                new ActivationDeclaration(2, null, ActivationKind.Tanh) { Path = Path(4) },
                new AddInputDeclaration(2, null) { Path = Path(5) },
            ],
            use.Layers);
    }

    [Fact]
    public void Nested_blocks_pass_their_arguments_on_and_keep_the_outermost_site()
    {
        var outer = (UseDeclaration)Parsed.Attributes(
            "Input(2), Dense(1), Use<Outer>(5, 2)", "[Block, Use<Residual>(Arg.A, Repeat = Arg.B)] public class Outer;\n" + Residual)
                .Clean()[1];
        var inner = Assert.IsType<UseDeclaration>(Assert.Single(outer.Layers));
        Assert.Equal((3, 2, "[5]"), (inner.Site, inner.Repeat, inner.Arguments.ToString()));
        Assert.Equal((3, 5), (inner.Layers[0].Site, ((DenseDeclaration)inner.Layers[0]).Units));
    }

    [Fact]
    public void Every_whole_number_can_be_an_argument()
    {
        var use = (UseDeclaration)Parsed.Attributes(
            "Input(2), Use<Wide>(1, 2, 3, 4)",
            "[Block, Conv2D(Arg.A, Arg.B, Stride = Arg.C, Pad = Arg.D, Groups = Arg.A), Reshape(Arg.A, Arg.D), Concat(\"a\", "
                + "Axis = Arg.B)] "
            + "public class Wide;").Clean()[0];
        var convolution = (ConvolutionDeclaration)use.Layers[0];
        Assert.Equal(
            (1, 1, new WindowDeclaration(new(2, 3, 1), new(2, 3, 1), PaddingKind.Valid, 4)),
            (convolution.Filters, convolution.Groups, convolution.Window));
        Assert.Equal("[1, 4]", ((ReshapeDeclaration)use.Layers[1]).Shape.ToString());
        Assert.Equal(2, ((MergeDeclaration)use.Layers[2]).Axis);
    }

    [Theory]
    [InlineData("features", 2)]
    [InlineData("dense1", 1)]
    [InlineData("dense2", 3)]
    public void A_network_can_be_used_up_to_a_layer_without_its_inputs_and_losses(string until, int layers)
    {
        var use = (UseDeclaration)Parsed.Attributes(
            $"Input(2), Use<Other>(Until = \"{until}\")",
            "[Network, Input(4), Dense(3), Tanh(Name = \"features\"), Dense(1), Loss(Loss.Huber)] public partial class Other;").Clean()[0];
        Assert.Equal((until, layers), (use.Until, use.Layers.Count));
    }

    [Fact]
    public void An_unknown_last_layer_is_reported_with_the_known_ones()
    {
        (ProblemKind kind, string underlined, string[] arguments) = Assert.Single(
            Parsed.Attributes("Input(2), Use<Residual>(1, Until = \"x\")", Residual).Problems);
        Assert.Equal((ProblemKind.UnknownLayer, "Use<Residual>(1, Until = \"x\")"), (kind, underlined));
        Assert.Equal(["Use<Residual>", "x", "; known are 'dense1', 'tanh1', 'addInput1'"], arguments);
    }

    [Fact]
    public void Blocks_of_other_assemblies_have_layers_too()
    {
        CSharpCompilation library = Sources.Compile(SourceSettings.Default, "using Lamina;\n" + Residual).WithAssemblyName("Library");
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream).Success);
        CSharpCompilation user = Sources.Compile(
            SourceSettings.Default,
            "using Lamina;\n[Network, Input(2), Use<Residual>(4), Dense(1), Loss(Loss.Huber)]\npublic partial class Net;\n");
        var use = (UseDeclaration)Parsed.Of(user.AddReferences(MetadataReference.CreateFromImage(stream.ToArray()))).Clean()[0];
        Assert.Equal(["Dense", "Tanh", "AddInput"], use.Layers.Select(layer => layer.Kind));
        Assert.Equal(4, ((DenseDeclaration)use.Layers[0]).Units);
    }

    [Theory]
    [InlineData("[Block, Dense(1), Use<A>] public class A;", "A → A")]
    [InlineData("[Block, Use<B>] public class A; [Block, Dense(1), Use<C>] public class B; [Block, Use<B>] public class C;", "B → C → B")]
    [InlineData("[Block, Use<Net>] public class A;", "Net → A → Net")]
    public void Recursion_is_reported_with_its_cycle(string blocks, string cycle)
    {
        (ProblemKind kind, string underlined, string[] arguments) = Assert.Single(Parsed.Attributes("Input(2), Use<A>", blocks).Problems);
        Assert.Equal((ProblemKind.BlockRecursion, "Use<A>"), (kind, underlined));
        Assert.Equal([cycle], arguments);
    }

    [Theory]
    [InlineData("Use<Residual>", "Arg.A too, and none is given")]
    [InlineData("Use<Residual>(1, 2)", "has Arg.B, and 2 are given")]
    [InlineData("Use<Residual>(1, 2, 3, 4, 5)", "has Arg.B, and 5 are given")]
    public void Arguments_must_be_as_many_as_the_block_has(string use, string fault)
    {
        (ProblemKind kind, string underlined, string[] arguments) = Assert.Single(Parsed.Attributes($"Input(2), {use}", Residual).Problems);
        Assert.Equal((ProblemKind.BlockArguments, use), (kind, underlined));
        Assert.EndsWith(fault, arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_in_two_declarations_has_no_order() => Assert.Equal(
        [(ProblemKind.LayersInTwoDeclarations, "Use<A>")],
        Parsed.Attributes("Input(2), Use<A>", "[Block, Dense(1)] public partial class A; [Tanh] public partial class A;").Problems
            .Select(problem => (problem.Kind, problem.Underlined)));

    [Fact]
    public void A_formula_of_a_block_is_looked_for_in_the_block()
    {
        var use = (UseDeclaration)Parsed.Attributes(
            "Input(2), Use<A>", "[Block, Activation(nameof(Twice))] public class A { private static float Twice(float x) => 2 * x; }")
                .Clean()[0];
        Assert.Equal("Twice", ((FormulaActivationDeclaration)use.Layers[0]).Formula.Method);
    }

    /// <summary>The sites of a layer in a block that the network itself uses: its own.</summary>
    private static EquatableArray<int> Path(int site) => new([site]);
}
