using System.Xml.Linq;
using Lamina.Generator.Tests.Bounds;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>What an editor shows where the name of a network is pointed at.</summary>
public class HoverTextTests
{
    private const string Digits = """
        using Lamina;
        /// <summary>Reads digits.</summary>
        [Network, Input(28, 28, 1)]
        [Conv2D(8, 5), BatchNorm(Suppress = "LAM0045"), Relu, MaxPool2D(2), Flatten, Dense(10, Name = "fc"), Softmax]
        [Loss(Loss.CrossEntropy, Suppress = "LAM0045")]
        public partial class Net;
        """;

    [Fact]
    public void The_summary_lists_each_layer_with_shape_parameters_and_products()
    {
        List<string[]> rows = Summary("Net", Digits).Descendants("item")
            .Select(item => item.Elements().Select(cell => cell.Value).ToArray()).ToList();
        Assert.Equal(["conv2D1", "batchNorm1", "relu1", "maxPool2D1", "flatten1", "fc", "softmax1"], rows.Select(row => row[0]));
        Assert.Equal(["conv2D1", "Conv2D(8, 5)", "24×24×8", "200", "115,200"], rows[0]);
        Assert.Equal(["fc", "Dense(10)", "10", "11,530", "11,520"], rows[5]);
    }

    [Fact]
    public void The_summary_says_what_is_computed_together() => Assert.Contains(
        "Fused: a prediction is 4 kernels, conv2D1 + batchNorm1 + relu1, maxPool2D1, fc, softmax1; a training step is",
        Summary("Net", Digits).Value, StringComparison.Ordinal);

    [Fact]
    public void The_user_s_own_summary_stays() =>
        Assert.Equal(["Reads digits.", "28×28×1 → 10"], Summaries("Net", Digits).Select(summary => summary.Value.Trim().Split(',')[0]));

    [Fact]
    public void Of_a_deep_network_equal_kernels_are_counted()
    {
        string text = Summary("Net", ResNet152.Source).Value;
        Assert.Contains("Conv2D + BatchNorm + Relu (", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 3000);
    }

    private static XElement Summary(string name, string source) => Summaries(name, source).Last();

    /// <summary>The summaries of the parts of a class, in the order of the files.</summary>
    private static List<XElement> Summaries(string name, string source)
    {
        GeneratorRun run =
            GeneratorRun.Of(new SourceSettings { Documentation = Microsoft.CodeAnalysis.DocumentationMode.Diagnose }, source);
        string? xml = run.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).Single().GetDocumentationCommentXml();
        return XElement.Parse(xml!).Elements("summary").ToList();
    }
}
