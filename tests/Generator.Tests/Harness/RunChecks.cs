using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Harness;

/// <summary>
/// What must hold of every run of the generator, whatever a test is about: the same bytes again, the same bytes under another culture,
/// and nothing computed again when an unrelated file comes along.
/// </summary>
internal static class RunChecks
{
    /// <summary>Decimal comma, grouping dot and another minus sign, built by hand because the tests run without culture data.</summary>
    private static readonly CultureInfo DecimalComma = MakeCulture();

    /// <summary>Checks a driver that has run on a compilation.</summary>
    public static void Check(GeneratorDriver driver, CSharpCompilation compilation)
    {
        IReadOnlyList<(string, string)> files = GeneratorDrivers.Files(driver);
        Assert.Equal(files, GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)));
        Assert.Equal(files, FilesUnder(DecimalComma, compilation));
        CheckCached(driver, compilation);
    }

    /// <summary>Runs something under a culture whose numbers look different.</summary>
    public static T UnderDecimalComma<T>(Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = DecimalComma;
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Fails unless every step of ours was taken from the cache or came out equal.</summary>
    public static void AssertNothingRecomputed(GeneratorRunResult result)
    {
        foreach ((string name, IncrementalStepRunReason reason) in Reasons(result))
        {
            Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"Step {name} came out {reason}.");
        }
    }

    /// <summary>Our named steps and the outputs, with what became of each.</summary>
    public static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Reasons(GeneratorRunResult result) => result.TrackedSteps
        .Where(step => step.Key is NetworkGenerator.TrackingNames.Declarations or NetworkGenerator.TrackingNames.Files)
        .Concat(result.TrackedOutputSteps)
        .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => (step.Key, output.Reason))));

    private static void CheckCached(GeneratorDriver driver, CSharpCompilation compilation)
    {
        SyntaxTree unrelated = CSharpSyntaxTree.ParseText(
            "internal class UnrelatedToEverything { }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        AssertNothingRecomputed(GeneratorDrivers.Result(driver.RunGenerators(compilation.AddSyntaxTrees(unrelated))));
    }

    private static IReadOnlyList<(string, string)> FilesUnder(CultureInfo culture, CSharpCompilation compilation) =>
        UnderDecimalComma(() => GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)));

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NaNSymbol = "nicht";
        culture.NumberFormat.PositiveInfinitySymbol = "unendlich";
        return culture;
    }
}
