using System.Text.RegularExpressions;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Emission.CSharp;

public partial class KernelTableTests
{
    [Fact]
    public void Equal_kernels_are_one_method_and_different_ones_of_one_name_are_two()
    {
        var table = new KernelTable();
        Assert.Equal("Relu", table.Add("Relu", (writer, name) => writer.Line($"{name}: max(x, 0)")));
        Assert.Equal("Relu", table.Add("Relu", (writer, name) => writer.Line($"{name}: max(x, 0)")));
        Assert.Equal("Relu_2", table.Add("Relu", (writer, name) => writer.Line($"{name}: max(x, 1)")));
        Assert.Equal("Relu_2", table.Add("Relu", (writer, name) => writer.Line($"{name}: max(x, 1)")));

        var text = new CSharpWriter();
        table.Write(text);
        Assert.Equal("\nRelu: max(x, 0)\n\nRelu_2: max(x, 1)\n", text.ToString());
    }

    [Theory]
    [InlineData(ActivationKind.Relu, 64)]
    [InlineData(ActivationKind.Gelu, 64)]
    [InlineData(ActivationKind.Tanh, 5)]
    public void Twenty_equal_layers_need_no_more_kernels_than_four(object activation, int width)
    {
        string[] shallow = Kernels(Declare.Deep(4, width, (ActivationKind)activation, inputs: 10));
        string[] deep = Kernels(Declare.Deep(20, width, (ActivationKind)activation, inputs: 10));
        Assert.NotEmpty(shallow);
        Assert.Equal(shallow, deep);
    }

    /// <summary>Names of the private static methods, which are the kernels and their formulas.</summary>
    private static string[] Kernels(NetworkDeclaration network) =>
        KernelHeader().Matches(NetworkCompiler.Compile(network)[0].Text).Select(match => match.Groups[1].Value).ToArray();

    [GeneratedRegex(@"private static [A-Za-z]+ ([A-Za-z0-9_]+)[<(]")]
    private static partial Regex KernelHeader();
}
