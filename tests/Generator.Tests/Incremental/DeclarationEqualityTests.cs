using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Incremental;

/// <summary>Boundary 1 of the compiler: declarations that say the same are equal, others are not.</summary>
public class DeclarationEqualityTests
{
    private const string Source = """
        using Lamina;
        [Network(L2 = 0.5), Input(4, 1), Dense(3, Name = "a", L1 = 0.1), LeakyRelu(0.2), Dropout(0.5), Dense(0)]
        [Loss(Loss.Huber, Delta = 2)]
        public partial class Net<T>;
        """;

    [Fact]
    public void Equal_sources_give_equal_declarations_with_equal_hashes()
    {
        NetworkDeclaration first = Declare(Source);
        NetworkDeclaration second = Declare("\n\n// Moved.\n" + Source);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotSame(first, second);
    }

    [Theory]
    [InlineData("L2 = 0.5", "L2 = 0.25")]
    [InlineData("Input(4, 1)", "Input(4, 2)")]
    [InlineData("Dense(3", "Dense(2")]
    [InlineData("\"a\"", "\"b\"")]
    [InlineData("L1 = 0.1", "L1 = 0.2")]
    [InlineData("LeakyRelu(0.2)", "LeakyRelu(0.3)")]
    [InlineData("LeakyRelu(0.2)", "Relu")]
    [InlineData("Dropout(0.5)", "Dropout(0.6)")]
    [InlineData("Delta = 2", "Delta = 3")]
    [InlineData("Loss.Huber", "Loss.MeanSquaredError")]
    [InlineData("Net<T>", "Net<V>")]
    [InlineData("class Net", "record Net")]
    [InlineData("Net<T>;", "Net<T> { int Dense2; }")]
    public void Different_sources_give_different_declarations(string before, string after) =>
        Assert.NotEqual(Declare(Source), Declare(Source.Replace(before, after, StringComparison.Ordinal)));

    private static NetworkDeclaration Declare(string source)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source);
        GeneratorRunResult result = GeneratorDrivers.Result(GeneratorDrivers.Create(compilation).RunGenerators(compilation));
        return (NetworkDeclaration)result.TrackedSteps[NetworkGenerator.TrackingNames.Declarations].Single().Outputs.Single().Value;
    }
}
