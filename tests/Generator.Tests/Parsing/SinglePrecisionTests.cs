using System.Globalization;
using System.Reflection;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>
/// A number of an attribute that single precision lacks is an error on that attribute. The attributes and their numbers are found by
/// reflection, so that no new one is forgotten.
/// </summary>
public class SinglePrecisionTests
{
    /// <summary>Too small, too large, and small enough to be 0 on devices.</summary>
    private static readonly string[] Lacking = ["1e-60", "-1e-60", "1e-40", "1e60", "-1e300"];

    private const string Space = "namespace N";

    [Fact]
    public void Every_number_of_every_attribute_is_one_of_single_precision()
    {
        List<(string Argument, string Attribute, string Value)> cases = Attributes().SelectMany(Cases).ToList();
        Assert.True(cases.Count > 100, $"{cases.Count} numbers were tried.");
        string source = string.Concat(cases.Select((row, i) => Source(row.Attribute, i)).Prepend("using Lamina;\n"));
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ILookup<int, LaminaDiagnostic> byNetwork = GeneratorRun.Ours(LaminaAnalyzers.Run(compilation)).Where(
            diagnostic => diagnostic.Id == "LAM0035")
            .ToLookup(diagnostic => NetworkAt(source, diagnostic.Start));
        foreach (((string argument, string attribute, string value), int i) in cases.Select((row, i) => (row, i)))
        {
            LaminaDiagnostic found = Assert.Single(byNetwork[i]);
            Assert.Equal(attribute, found.Underlined);
            string number = double.Parse(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
            Assert.StartsWith($"{argument} of ", found.Message, StringComparison.Ordinal);
            Assert.Contains($" is {number};", found.Message, StringComparison.Ordinal);
        }
    }

    private static int NetworkAt(string source, int place)
    {
        int start = source.LastIndexOf(Space, place, StringComparison.Ordinal) + Space.Length;
        return int.Parse(source.AsSpan(start, source.IndexOf(' ', start) - start), CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Type> Attributes() => typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract);

    /// <summary>The attribute with one number of it set to each of the values.</summary>
    private static IEnumerable<(string Argument, string Attribute, string Value)> Cases(Type type)
    {
        string name = type.Name[..^nameof(Attribute).Length];
        string[] required = type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First().GetParameters()
            .Where(parameter => !parameter.HasDefaultValue).Select(Value).ToArray();
        foreach (string value in Lacking)
        {
            foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
            {
                string? text = property.PropertyType == typeof(double) ? value
                    : property.PropertyType == typeof(double[]) ? $"new[] {{ 1, {value} }}" : null;
                if (text is not null)
                    yield return (property.Name, $"{name}({string.Join(", ", required.Append($"{property.Name} = {text}"))})", value);
            }

            foreach (ParameterInfo parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
            {
                if (parameter.ParameterType == typeof(double)) yield return (parameter.Name!, $"{name}({value})", value);
            }
        }
    }

    private static string Value(ParameterInfo parameter) => parameter.ParameterType == typeof(Loss) ? "Loss.CrossEntropy"
        : parameter.ParameterType == typeof(double) ? "0.5" : "2";

    private static string Source(string attribute, int number)
    {
        bool isNetwork = attribute.StartsWith("Network", StringComparison.Ordinal);
        bool isLoss = attribute.StartsWith("Loss", StringComparison.Ordinal);
        string network = isNetwork ? attribute : "Network";
        string loss = isLoss ? attribute : "Loss(Loss.CrossEntropy)";
        string layer = isNetwork || isLoss ? "Tanh" : attribute;
        return $"{Space}{number} {{ [{network}, Input(4, 4, 2), {layer}, Flatten, Dense(2), "
            + $"Softmax, {loss}] public partial class Net; }}\n";
    }
}
