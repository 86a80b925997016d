using System.Globalization;
using System.Text;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>
/// No text of an attribute breaks generated code, a message or a comment: it is an error on the attribute, or harmless. The attributes and
/// their texts are found by reflection, so that no new one is forgotten.
/// </summary>
public class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "", "a b", "first\nsecond", "a\u0085b", "a\u2028class B;", "\";}//", "*/", "a\\", "größe", "class", "_", "a\0b", "\ud800",
        "\u202eab", "Predict",
    ];

    /// <summary>
    /// Networks by the argument that they leave open, $. Those with Suppress have another error, since they are compiled whatever it says.
    /// </summary>
    private static readonly Dictionary<string, string> Networks = new()
    {
        ["Network.Suppress"] = "[Network(Suppress = $), Input(2), Dense(0), {Loss}]",
        ["Input.Name"] = "[Network, Input(2, Name = $), Input(2), Concat(\"input2\"), Dense(1), {Loss}]",
        ["Loss.Name"] = "[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError, Name = $)]",
        ["Loss.From"] = "[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError, From = $)]",
        ["Loss.Suppress"] = "[Network, Input(2), Dense(0), Loss(Loss.MeanSquaredError, Suppress = $)]",
        ["Loss.method"] = "[Network, Input(2), Dense(1), Loss($)]",
        ["Output.From"] = "[Network, Input(2), Dense(1), Output(1, From = $), {Loss}]",
        ["Layer.Name"] = "[Network, Input(2), Dense(1, Name = $), {Loss}]",
        ["Layer.From"] = "[Network, Input(2), Dense(1, From = $), {Loss}]",
        ["Layer.Suppress"] = "[Network, Input(2), Dense(0, Suppress = $), {Loss}]",
        ["Activation.method"] = "[Network, Input(2), Dense(1), Activation($), {Loss}]",
        ["MultiHeadAttention.Memory"] = "[Network, Input(3, 2), MultiHeadAttention(1, Memory = $), Flatten, Dense(1), {Loss}]",
        ["MultiHeadAttention.Lengths"] = "[Network, Input(3, 2), MultiHeadAttention(1, Lengths = $), Flatten, Dense(1), {Loss}]",
        ["SimpleRnn.Lengths"] = "[Network, Input(3, 2), SimpleRnn(2, Lengths = $), Dense(1), {Loss}]",
        ["Lstm.Lengths"] = "[Network, Input(3, 2), Lstm(2, Lengths = $), Dense(1), {Loss}]",
        ["Gru.Lengths"] = "[Network, Input(3, 2), Gru(2, Lengths = $), Dense(1), {Loss}]",
        ["Add.layers"] = "[Network, Input(2), Dense(2, Name = \"x\"), Tanh, Add($), Dense(1), {Loss}]",
        ["Multiply.layers"] = "[Network, Input(2), Dense(2, Name = \"x\"), Tanh, Multiply($), Dense(1), {Loss}]",
        ["Concat.layers"] = "[Network, Input(2), Dense(2, Name = \"x\"), Tanh, Concat($), Dense(1), {Loss}]",
        ["Shared.layer"] = "[Network, Input(2), Dense(2, Name = \"x\"), Tanh, Shared($), Dense(1), {Loss}]",
        ["Use.Until"] = "[Network, Input(2), Use<Part>(Until = $), Dense(1), {Loss}]",
        ["block's Layer.Name"] = "[Block, Dense(2, Name = $), Tanh] class Inner; [Network, Input(2), Use<Inner>, Dense(1), {Loss}]",
        ["head's Layer.Name"] =
            "[Network, Input(2), Dense(2, Name = $), {Loss}, Dense(1, Name = \"other\"), {Loss}]",
    };

    [Fact]
    public void Every_text_of_every_attribute_is_tried() => Assert.Equal(
        Attributes().SelectMany(Arguments).Distinct().Order(StringComparer.Ordinal),
        Networks.Keys.Where(argument => !argument.Contains('\'', StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void No_text_breaks_generated_code_or_a_message()
    {
        var source = new StringBuilder("using Lamina;\n[Block, Dense(2, Name = \"x\"), Tanh] class Part;\n");
        int count = 0;
        foreach (string network in Networks.Values)
        {
            foreach (string text in Texts)
            {
                string attributes = network.Replace("{Loss}", "Loss(Loss.MeanSquaredError)", StringComparison.Ordinal)
                    .Replace("$", SymbolDisplay.FormatLiteral(text, quote: true), StringComparison.Ordinal);
                source.Append(CultureInfo.InvariantCulture, $"namespace N{count++} {{ {attributes} public partial class Net; }}\n");
            }
        }

        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source.ToString());
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        IReadOnlyList<LaminaDiagnostic> found = GeneratorRun.Ours(LaminaAnalyzers.Run(compilation));
        Assert.True(found.Count > count / 2, $"{found.Count} of {count} texts were refused.");
        Assert.All(found, diagnostic => Assert.DoesNotContain(diagnostic.Message, IsHidden));
        foreach ((string name, string text) in GeneratorDrivers.Files(driver))
            Assert.False(text.Any(c => IsHidden(c) && c != '\n'), $"{name} contains a character that nobody sees.");
    }

    private static bool IsHidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200b' or '\u202e';

    private static IEnumerable<Type> Attributes() => typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract);

    /// <summary>The texts of an attribute; those that every layer has are called Layer's.</summary>
    private static IEnumerable<string> Arguments(Type type)
    {
        string name = type.Name.Split('`')[0][..^nameof(Attribute).Length];
        IEnumerable<string> properties = type.GetProperties().Where(property => property.CanWrite && IsText(property.PropertyType))
            .Select(property => (property.DeclaringType == typeof(LayerAttribute) ? "Layer" : name) + "." + property.Name);
        IEnumerable<string> parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => IsText(parameter.ParameterType)).Select(parameter => $"{name}.{parameter.Name}");
        return properties.Concat(parameters);
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);
}
