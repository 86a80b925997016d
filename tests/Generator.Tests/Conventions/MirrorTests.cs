extern alias training;

using System.Reflection;
using System.Text.RegularExpressions;
using Lamina.Devices;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Heads;
using Lamina.Generator.Parsing.Formulas;
using Lamina.Generator.Parsing.Layers;
using Lamina.Generator.Parsing.Reading;
using Lamina.Tests;
using training::Lamina.Data;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>The generator knows the attributes and the runtime by name only; these tests resolve the names.</summary>
public partial class MirrorTests
{
    private static readonly Assembly Dsl = typeof(NetworkAttribute).Assembly;

    private static readonly Assembly[] Products =
    [
        Dsl, typeof(Kernels.MatrixProduct<,>).Assembly, typeof(NetworkDescription).Assembly,
        typeof(DeviceProgram).Assembly, typeof(Dataset).Assembly, typeof(NetworkGenerator).Assembly,
    ];

    public static TheoryData<string> WellKnownTypes => new(typeof(WellKnownNames)
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(field => field.Name != nameof(WellKnownNames.DslNamespace))
        .Select(field => (string)field.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(WellKnownTypes))]
    public void Every_well_known_type_exists(string name) => Assert.NotNull(
        Products.Select(product => product.GetType(name)).FirstOrDefault(type => type is not null));

    [Fact]
    public void All_attributes_stand_in_the_namespace_the_generator_looks_in() => Assert.All(
        Dsl.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Attribute))),
        type => Assert.Equal(WellKnownNames.DslNamespace, type.Namespace));

    [Fact]
    public void Every_layer_attribute_has_a_row_in_the_layer_table_and_every_row_an_attribute() => Assert.Equal(
        Dsl.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract).Select(type => type.Name)
            .Order(StringComparer.Ordinal),
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
    public void Targets_mirror_the_attributes_enumeration() => AssertMirrors<Targets, TargetKinds>();

    [Fact]
    public void Domains_of_targets_mirror_the_runtimes_enumeration() => AssertMirrors<TargetDomain, TargetDomainKind>();

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
        FormulaFunctions.Primitives.Keys, name => Assert.Contains(name, UserFunctions.Table.Keys));

    /// <summary>Clamp, Cbrt and Pow are written with functions that the table does not list.</summary>
    [Fact]
    public void Every_function_that_parsing_writes_has_a_lowering() => Assert.Empty(
        Repository.CSharpFiles("src/Generator/Parsing/Formulas")
            .SelectMany(file => FunctionName().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value))
            .Except(UserFunctions.Table.Keys));

    [Fact]
    public void Recurrent_cells_mirror_the_runtimes_enumeration() => AssertMirrors<Kernels.RecurrenceKind, RecurrenceKind>();

    [Fact]
    public void Divisors_of_windows_mirror_the_runtimes_enumeration() => Assert.Equal(
        Enum.GetNames<Kernels.WindowDivisor>().Order(StringComparer.Ordinal), Enum.GetNames<WindowDivisor>()
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_widths_of_a_recurrent_layer_are_those_of_the_runtime(int units) => Assert.All(Enum.GetValues<RecurrenceKind>(), kind =>
    {
        var geometry = new RecurrenceGeometry(kind, Steps: 3, units, IsReverse: false);
        var shape =
            new Kernels.RecurrenceShape(Enum.Parse<Kernels.RecurrenceKind>(kind.ToString()), Steps: 3, units, IsReverse: false);
        Assert.Equal((shape.GateWidth, shape.StateWidth), (geometry.GateWidth, geometry.StateWidth));
    });

    [Fact]
    public void Every_kind_of_question_is_one_of_the_runtimes() => Assert.All(
        Enum.GetValues<LossKind>(), loss => Assert.Contains(LossTasks.Of(loss), Enum.GetNames<NetworkTask>()));

    private static void AssertMirrors<TPublic, TInternal>()
        where TPublic : struct, Enum
        where TInternal : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<TPublic>().Select(value => (value.ToString(), Convert.ToInt32(value, null))),
            Enum.GetValues<TInternal>().Select(value => (value.ToString(), Convert.ToInt32(value, null))));

    [GeneratedRegex(@"(Call\(|\] = |Kind\.\w+ => )""(?<name>\w+)""")]
    private static partial Regex FunctionName();
}
