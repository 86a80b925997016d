using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Emission;

public class DeterminismTests
{
    private const int Networks = 40;

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Networks));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Equal_declarations_give_equal_text_under_any_culture_with_plain_line_ends(int seed)
    {
        GeneratedFile file = Compile(seed);
        Assert.Equal(file, Compile(seed));
        Assert.Equal(file, RunChecks.UnderDecimalComma(() => Compile(seed)));
        Assert.DoesNotContain('\r', file.Text);
        Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_layers_are_all_that_a_kernel_does_not_depend_on()
    {
        NetworkDeclaration network = Declare.Deep(3, 8, ActivationKind.Tanh, inputs: 8);
        NetworkDeclaration renamed = network with
        {
            Layers = network.Layers.Select((layer, i) => i == 0 ? layer with { Name = "first" } : layer).ToEquatableArray(),
        };
        Assert.Equal(KernelText(network), KernelText(renamed));
        Assert.NotEqual(NetworkCompiler.Compile(network)[0], NetworkCompiler.Compile(renamed)[0]);
    }

    private static GeneratedFile Compile(int seed) => NetworkCompiler.Compile(RandomNetworks.Declaration(seed))[0];

    /// <summary>Everything behind the last pass.</summary>
    private static string KernelText(NetworkDeclaration network)
    {
        string text = NetworkCompiler.Compile(network)[0].Text;
        int pass = text.IndexOf("public static double Backward(", StringComparison.Ordinal);
        return text[text.IndexOf("private static", pass, StringComparison.Ordinal)..];
    }
}
