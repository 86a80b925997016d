using Lamina.Generator.Output;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Incremental;

/// <summary>What an edit costs: nothing is compiled again unless a declaration says something else than before.</summary>
public class CachingTests
{
    private const string Networks = """
        using Lamina;

        namespace Acme;

        [Network]
        [Input(2)]
        [Dense(4), Tanh]
        [Dense(1), Sigmoid]
        [Loss(Loss.BinaryCrossEntropy)]
        public partial class Small
        {
            public int Count => 1;
        }

        [Network, Input(8), Dense(16), Relu, Dropout(0.8), Dense(3), Softmax, Loss(Loss.CrossEntropy)]
        public partial class Large;
        """;

    private const string Other = """
        namespace Acme;

        public static class Use
        {
            public static Small Make() => new(seed: 1);
        }
        """;

    [Theory]
    [InlineData("a comment above the class", "namespace Acme;", "namespace Acme;\n\n// A comment.")]
    [InlineData("a comment between attributes", "[Dense(4), Tanh]", "[Dense(4), /* four */ Tanh] // hidden")]
    [InlineData("the class moved down", "namespace Acme;", "namespace Acme;\n\n\n\n\n")]
    [InlineData("another indentation", "[Input(2)]", "        [Input(2)]")]
    [InlineData("attributes in other lists", "[Dense(4), Tanh]", "[Dense(4)] [Tanh]")]
    [InlineData("the same number written otherwise", "[Dense(4), Tanh]", "[Dense(2 + 2), Tanh]")]
    [InlineData("an unrelated attribute", "[Input(2)]", "[Input(2)] [System.Obsolete]")]
    [InlineData("a using added", "using Lamina;", "using Lamina;\nusing System.Text;")]
    [InlineData("a member renamed", "Count", "Number")]
    [InlineData("a member added", "public int Count => 1;", "public int Count => 1; public int Sum() => 2;")]
    [InlineData("a body edited", "=> 1;", "=> 2;")]
    [InlineData("another class added", "namespace Acme;", "namespace Acme; public class Before;")]
    [InlineData(
        "a base interface added", "class Small", "class Small : System.ICloneable { public object Clone() => this; } partial class Small")]
    public void Compiles_nothing_again_for(string edit, string before, string after)
    {
        Assert.Contains(before, Networks, StringComparison.Ordinal);
        Assert.NotEmpty(edit);
        RunChecks.AssertNothingRecomputed(Edit(Networks.Replace(before, after, StringComparison.Ordinal), Other));
    }

    [Theory]
    [InlineData("a body", "seed: 1", "seed: 2")]
    [InlineData("everything", Other, "class Nothing;")]
    [InlineData("a syntax error", "{", "{{{")]
    public void Compiles_nothing_again_when_another_file_changes(string edit, string before, string after)
    {
        Assert.NotEmpty(edit);
        RunChecks.AssertNothingRecomputed(Edit(Networks, Other.Replace(before, after, StringComparison.Ordinal)));
    }

    [Fact]
    public void Compiles_nothing_again_when_a_file_moves_in_the_list()
    {
        (GeneratorDriver driver, CSharpCompilation compilation) = Start();
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        CSharpCompilation reordered = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Reverse());
        RunChecks.AssertNothingRecomputed(GeneratorDrivers.Result(driver.RunGenerators(reordered)));
    }

    [Fact]
    public void Compiles_nothing_again_when_a_reference_is_added()
    {
        (GeneratorDriver driver, CSharpCompilation compilation) = Start();
        CSharpCompilation referencing =
            compilation.AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        RunChecks.AssertNothingRecomputed(GeneratorDrivers.Result(driver.RunGenerators(referencing)));
    }

    [Fact]
    public void Compiles_nothing_again_when_a_network_in_another_file_is_deleted()
    {
        SourceSettings settings = SourceSettings.Default;
        CSharpCompilation compilation = Sources.Compile(settings, Networks, Networks.Replace("Acme", "Other", StringComparison.Ordinal));
        GeneratorDriver driver = GeneratorDrivers.Create(compilation).RunGenerators(compilation);
        GeneratorRunResult result = GeneratorDrivers.Result(
            driver.RunGenerators(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[1])));
        Assert.Equal(2, result.GeneratedSources.Length);
        Assert.DoesNotContain(
            RunChecks.Reasons(result), step => step.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("Dense(4)", "Dense(5)")]
    [InlineData("Tanh", "Relu")]
    [InlineData("Input(2)", "Input(3)")]
    [InlineData("[Network]", "[Network(L2 = 0.1)]")]
    [InlineData("Dense(4)", "Dense(4, Name = \"hidden\")")]
    public void Compiles_only_the_network_that_changed(string before, string after)
    {
        GeneratorRunResult result = Edit(Networks.Replace(before, after, StringComparison.Ordinal), Other);
        (string Name, IncrementalStepRunReason Reason)[] files = result.TrackedSteps[NetworkGenerator.TrackingNames.Files]
            .SelectMany(step => step.Outputs)
            .Select(output => (((GeneratedFile)output.Value).Name, output.Reason))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(["Acme.Large", "Acme.Small"], files.Select(file => file.Name));
        Assert.Contains(files[0].Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });
        Assert.Equal(IncrementalStepRunReason.Modified, files[1].Reason);
        Assert.Single(RunChecks.Reasons(result), step => step.Step == "SourceOutput" && step.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_mistake_that_comes_and_goes_leaves_the_same_text()
    {
        (GeneratorDriver driver, CSharpCompilation compilation) = Start();
        string before = GeneratorDrivers.Files(driver)[0].Text;
        CSharpCompilation wrong = Replace(compilation, 0, Networks.Replace("Dense(4)", "Dense(0)", StringComparison.Ordinal));
        driver = driver.RunGenerators(wrong);
        Assert.NotEqual(before, GeneratorDrivers.Files(driver)[0].Text);
        Assert.Equal(before, GeneratorDrivers.Files(driver.RunGenerators(compilation))[0].Text);
    }

    private const string WithParts = """
        using System;
        using Lamina;

        [Network, Input(2), Use<Block>(4), Activation(nameof(Wave)), Dense(1), Loss(Loss.MeanSquaredError)]
        public partial class Net
        {
            private static float Wave(float x) => Half(x) + MathF.Sin(x);

            private static float Half(float x) => x / 2;
        }
        """;

    private const string Parts = """
        using Lamina;

        [Block, Dense(Arg.A), Tanh]
        public class Block
        {
            public int Count => 1;
        }
        """;

    [Theory]
    [InlineData("a layer of a block", "Tanh", "Relu")]
    [InlineData("a number of a block", "Arg.A", "7")]
    [InlineData("a formula", "MathF.Sin", "MathF.Cos")]
    [InlineData("a method that a formula calls", "x / 2", "x / 3")]
    public void Compiles_a_network_again_when_its_parts_change(string edit, string before, string after)
    {
        Assert.NotEmpty(edit);
        Assert.Contains(
            RunChecks.Reasons(EditParts(before, after)),
            step => step.Step == NetworkGenerator.TrackingNames.Declarations && step.Reason == IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("a member of a block", "=> 1;", "=> 2;")]
    [InlineData("a comment in a formula", "Half(x) + ", "Half(x) /* half */ + ")]
    [InlineData("parentheses in a formula", "Half(x) + MathF.Sin(x)", "(Half(x)) + (MathF.Sin(x))")]
    [InlineData("a formula with a body", "=> x / 2;", "{ return x / 2; }")]
    [InlineData("a block that moves", "[Block", "\n\n[Block")]
    public void Compiles_nothing_again_when_its_parts_say_the_same(string edit, string before, string after)
    {
        Assert.NotEmpty(edit);
        RunChecks.AssertNothingRecomputed(EditParts(before, after));
    }

    private static GeneratorRunResult EditParts(string before, string after)
    {
        Assert.Contains(before, WithParts + Parts, StringComparison.Ordinal);
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, WithParts, Parts);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation).RunGenerators(compilation);
        CSharpCompilation edited = Replace(compilation, 0, WithParts.Replace(before, after, StringComparison.Ordinal));
        return GeneratorDrivers.Result(driver.RunGenerators(Replace(edited, 1, Parts.Replace(before, after, StringComparison.Ordinal))));
    }

    private static GeneratorRunResult Edit(string networks, string other)
    {
        (GeneratorDriver driver, CSharpCompilation compilation) = Start();
        return GeneratorDrivers.Result(driver.RunGenerators(Replace(Replace(compilation, 0, networks), 1, other)));
    }

    private static (GeneratorDriver Driver, CSharpCompilation Compilation) Start()
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Networks, Other);
        return (GeneratorDrivers.Create(compilation).RunGenerators(compilation), compilation);
    }

    /// <summary>Another text for one file; the file stays the same object when the text is the same, as in an editor.</summary>
    private static CSharpCompilation Replace(CSharpCompilation compilation, int file, string text)
    {
        SyntaxTree tree = compilation.SyntaxTrees[file];
        return tree.ToString() == text
            ? compilation
            : compilation.ReplaceSyntaxTree(tree, Sources.Parse(SourceSettings.Default, text, tree.FilePath));
    }
}
