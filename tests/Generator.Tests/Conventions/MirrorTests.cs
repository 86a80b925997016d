using System.Reflection;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Formulas;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>The generator knows the attributes and the runtime by name only; these tests resolve the names.</summary>
public class MirrorTests
{
    private static readonly Assembly Dsl = typeof(NetworkAttribute).Assembly;
    private static readonly Assembly Runtime = typeof(NetworkDescription).Assembly;

    public static TheoryData<string> WellKnownTypes => new(typeof(WellKnownNames)
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(field => field.Name != nameof(WellKnownNames.DslNamespace))
        .Select(field => (string)field.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(WellKnownTypes))]
    public void Every_well_known_type_exists(string name) => Assert.NotNull(Dsl.GetType(name) ?? Runtime.GetType(name));

    [Fact]
    public void All_attributes_stand_in_the_namespace_the_generator_looks_in() => Assert.All(
        Dsl.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Attribute))),
        type => Assert.Equal(WellKnownNames.DslNamespace, type.Namespace));

    [Fact]
    public void Every_layer_attribute_has_a_row_in_the_layer_table_and_every_row_an_attribute() => Assert.Equal(
        Dsl.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
        LayerParser.Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_activation_is_named_as_its_attribute() => Assert.All(
        Enum.GetNames<ActivationKind>(), name => Assert.Contains(name + "Attribute", LayerParser.Table.Keys));

    [Fact]
    public void Initialisers_mirror_the_attributes_enumeration() => AssertMirrors<Init, InitKind>();

    [Fact]
    public void Losses_mirror_the_attributes_enumeration() => AssertMirrors<Loss, LossKind>();

    [Fact]
    public void Paddings_mirror_the_attributes_enumeration() => AssertMirrors<Padding, PaddingKind>();

    [Fact]
    public void Convolutions_normalisations_recurrences_and_merges_are_named_as_their_attributes() => Assert.All(
        new[] { typeof(ConvolutionKind), typeof(NormalizationKind), typeof(RecurrentKind), typeof(MergeKind) }.SelectMany(Enum.GetNames),
        name => Assert.Contains(name + "Attribute", LayerParser.Table.Keys));

    [Fact]
    public void Placeholders_of_arguments_mirror_the_attributes_constants() => Assert.Equal(
        typeof(Arg).GetFields().Select(field => (field.Name, (int)field.GetRawConstantValue()!)),
        BlockArguments.Placeholders.Select(row => (row.Key, row.Value)));

    [Fact]
    public void Every_function_a_formula_may_call_has_a_lowering() => Assert.All(
        FormulaFunctions.Plain.Keys, name => Assert.Contains(name, FormulaLowering.Functions.Keys));

    private static void AssertMirrors<TPublic, TInternal>()
        where TPublic : struct, Enum
        where TInternal : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<TPublic>().Select(value => (value.ToString(), Convert.ToInt32(value, null))),
            Enum.GetValues<TInternal>().Select(value => (value.ToString(), Convert.ToInt32(value, null))));
}
