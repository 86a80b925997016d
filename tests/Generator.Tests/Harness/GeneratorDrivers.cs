using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Makes and runs drivers of <see cref="NetworkGenerator"/> that record the incremental steps.</summary>
internal static class GeneratorDrivers
{
    public static GeneratorDriver Create(CSharpCompilation compilation, ProjectProperties? properties = null) =>
        CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        optionsProvider: properties,
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The one generator's result; fails the test when it threw, which the compiler would show as CS8785.</summary>
    public static GeneratorRunResult Result(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.True(result.Exception is null, $"The generator threw {result.Exception}");
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>The generated files: hint name and text.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(GeneratorDriver driver) =>
        Result(driver).GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).ToList();
}
