using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Layers;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>Each attribute, with defaults and with everything set, against the declaration it stands for.</summary>
public class LayerParserTests
{
    /// <summary>Place of the layer under test: after Network and Input.</summary>
    private const int Site = 2;

    private static readonly Dictionary<string, LayerDeclaration> Cases =
        LayerCases.All.ToDictionary(row => row.Attribute, row => row.Expected);

    public static TheoryData<string> Attributes => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_gives_its_declaration(string attribute)
    {
        LayerDeclaration layer = Assert.Single(Parsed.Attributes($"Input(2), {attribute}").Clean());
        Assert.Equal(Cases[attribute] with { Site = Site }, layer);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_layer_can_have_a_name_and_take_another_layers_output(string attribute)
    {
        if (attribute.Contains("Name =", StringComparison.Ordinal)) return;
        string more = attribute.EndsWith(')')
            ? attribute[..^1] + (attribute.EndsWith("()", StringComparison.Ordinal) ? "" : ", ")
            : attribute + "(";
        LayerDeclaration layer = Assert.Single(Parsed.Attributes($"Input(2), {more}Name = \"a\", From = \"b\")").Clean());
        Assert.Equal(Cases[attribute] with { Site = Site, Name = "a", From = "b" }, layer);
    }

    [Fact]
    public void Every_row_of_the_table_has_a_case() => Assert.Equal(
        LayerParser.Table.Keys.Select(key => key.Replace("Attribute", "", StringComparison.Ordinal)).Except(["Use`1", "Activation"])
            .Order(StringComparer.Ordinal),
        Cases.Keys.Select(attribute => attribute.Split('(')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Inputs_have_shapes_and_names() => Assert.Equal(
        [(1, "[28, 28, 1]", "image"), (2, "[4]", null)],
        Parsed.Attributes("Input(28, 28, 1, Name = \"image\"), Input(4), Dense(1)").Network.Inputs
            .Select(input => (input.Site, input.Shape.ToString(), input.Name)));
}
