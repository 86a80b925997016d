using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Layers;
using Lamina.Generator.Tests.Parsing;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>A layer has a row in every table that docs/common-tasks.md names; these tests name the layer whose row is missing.</summary>
public class LayerTableTests
{
    private static readonly Dictionary<string, LayerDeclaration> Cases =
        LayerCases.All.ToDictionary(row => row.Attribute, row => row.Expected);

    /// <summary>Attributes with arguments that have no name; what they say is what users tell layers apart by.</summary>
    public static TheoryData<string> Positional => new(Cases.Keys.Where(attribute =>
        attribute.Split('(') is [_, var arguments] && !arguments.Split(',')[0].Contains('=', StringComparison.Ordinal)));

    public static TheoryData<string> Attributes => new(Cases.Keys);

    /// <summary>A block is expanded, and a shared layer is lowered as the one that it names.</summary>
    private static IEnumerable<string> StandsForOthers => [nameof(UseDeclaration), nameof(SharedDeclaration)];

    [Fact]
    public void Every_layer_has_a_lowering() => Assert.Equal(
        typeof(LayerDeclaration).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LayerDeclaration)) && !type.IsAbstract)
            .Select(type => type.Name).Except(StandsForOthers).Order(StringComparer.Ordinal),
        LayerLowering.Kinds.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Positional))]
    public void Messages_and_tables_show_a_layer_with_its_first_argument(string attribute)
    {
        string name = attribute.Split('(')[0];
        string first = attribute.Split('(')[1].Split(',')[0].TrimEnd(')');
        Assert.StartsWith($"{name}({first}", LayerText.Declared(Cases[attribute]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Messages_and_tables_call_a_layer_by_its_attribute(string attribute) =>
        Assert.StartsWith(attribute.Split('(')[0], LayerText.Declared(Cases[attribute]), StringComparison.Ordinal);
}
