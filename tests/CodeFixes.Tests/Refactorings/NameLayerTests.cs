using Lamina.CodeFixes.Refactorings;
using Lamina.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Refactorings;

public class NameLayerTests
{
    private const string Network =
        "using Lamina;\n\n[Network, Input(8, 8, 1)]\n[Conv2D(4, 3), Relu]\n[Conv2D(4, 3, Name = \"second\"), Relu]\n"
            + "[Conv2D(4, 3, L2 = 1), Relu(), Flatten]\n"
        + "[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";

    /// <summary>Uses the members of layers by the names that they have without being given any.</summary>
    private const string Members =
        "internal static class User\n{\n    public static float Run(Net net) => net.Conv2D1.Weights[0] + net.Second.Weights[0] + "
            + "net.Conv2D3.Weights[0] + net.Dense1.Weights[0];\n}\n";

    [Theory]
    [InlineData("Conv2D(4, 3)", "Conv2D(4, 3, Name = \"conv2D1\")")]
    [InlineData("Conv2D(4, 3, L2 = 1)", "Conv2D(4, 3, L2 = 1, Name = \"conv2D3\")")]
    [InlineData("Relu()", "Relu(Name = \"relu3\")")]
    [InlineData("Flatten", "Flatten(Name = \"flatten1\")")]
    [InlineData("Dense(1)", "Dense(1, Name = \"dense1\")")]
    public void A_layer_gets_the_name_that_it_has_anyway(string layer, string named)
    {
        Workbench before = Workbench.Of(Network, Members).AssertCompiles();
        CodeAction offer = Assert.Single(Offers(before, layer));
        Assert.StartsWith("Name this layer '", offer.Title, StringComparison.Ordinal);
        Workbench after = before.After(offer).AssertCompiles();
        Assert.Equal(before.Lamina.Select(diagnostic => diagnostic.Id), after.Lamina.Select(diagnostic => diagnostic.Id));
        int place = Network.IndexOf(layer, StringComparison.Ordinal);
        Assert.Equal([Network.Remove(place, layer.Length).Insert(place, named), Members], after.Texts);
    }

    [Theory]
    [InlineData("Network")]
    [InlineData("Input(8, 8, 1)")]
    [InlineData("Conv2D(4, 3, Name = \"second\")")]
    [InlineData("Loss(Loss.MeanSquaredError)")]
    [InlineData("partial")]
    public void What_is_no_layer_or_has_a_name_is_left_alone(string place) => Assert.Empty(Offers(Workbench.Of(Network), place));

    private static IReadOnlyList<CodeAction> Offers(Workbench bench, string place) =>
        bench.Offers(new NameLayerRefactoring(), new TextSpan(Network.IndexOf(place, StringComparison.Ordinal), 1));
}
