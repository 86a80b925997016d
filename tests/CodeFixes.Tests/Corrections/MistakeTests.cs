using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests.Corrections;

/// <summary>Every correction of every mistake in the generator's table is applied, and has to mend it.</summary>
public class MistakeTests
{
    private const string FirstTitle = "Fix0";

    private static readonly IReadOnlyList<CodeFixProvider> Providers = typeof(AttributeFixProvider).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToList();

    /// <summary>What a correction uncovers: the next layer's mistake, or advice that is given only where nothing worse is wrong.</summary>
    private static readonly Dictionary<(string Case, string Title), string> Leftovers = new()
    {
        [("LAM0019 an image into the first of two", "Set PerStep = true")] = "LAM0019",
        [("LAM0019 an image by name", "Set PerStep = true")] = "LAM0019",
        [("LAM0026 log-softmax of one", "Give Dense(1) 2 units")] = "LAM0031",
        [("LAM0027 cross-entropy of relu", "Use Loss.MeanSquaredError")] = "LAM0069",
        [("LAM0030 dropout last", "Move it before Dense(1)")] = "LAM0074",
        [("LAM0044 a layer without weights", "Use [Tanh]")] = "LAM0064",
        [("LAM0075 a local that never changes gives the size", "Make its length 784")] = "CS0219",
    };

    private static readonly Dictionary<string, DiagnosticCase> Cases = DiagnosticCases.All.ToDictionary(row => row.Name);

    public static TheoryData<string> Names => new(Cases.Keys);

    /// <summary>Read off the generator, not off the fixes: a correction that nobody would offer is a failure too.</summary>
    [Fact]
    public void The_table_of_fixable_ids_names_what_carries_corrections()
    {
        string carrying = string.Join(" ", Cases.Values.SelectMany(row => Workbench.Of(row.Settings, row.BadSource).Lamina)
            .Where(diagnostic => diagnostic.Properties.ContainsKey(FirstTitle))
            .Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.True(
            carrying == string.Join(" ", new AttributeFixProvider().FixableDiagnosticIds), "Corrections are carried by " + carrying);
    }

    [Fact]
    public void Leftovers_belong_to_rows_of_the_table() => Assert.All(Leftovers.Keys, key => Assert.Contains(key.Case, Cases));

    /// <summary>
    /// Carried corrections are tried whether or not the table of ids has been kept, so that each test fails for one reason.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_correction_mends_its_mistake_and_makes_no_other(string name)
    {
        DiagnosticCase row = Cases[name];
        Workbench before = Workbench.Of(row.Settings, row.BadSource);
        Diagnostic mistake = Assert.Single(before.Lamina);
        IReadOnlyList<CodeAction> offers = Providers
            .Where(provider => provider is AttributeFixProvider || provider.FixableDiagnosticIds.Contains(mistake.Id))
            .SelectMany(provider => before.Offers(provider, mistake)).ToList();
        if (row.Fixes is { } titles) Assert.Equal(titles, offers.Select(offer => offer.Title).Where(titles.Contains));
        foreach (CodeAction offer in offers)
        {
            Workbench after = before.After(offer);
            Assert.NotEqual(before.Texts[0], after.Texts[0]);
            string left = string.Join(" ", after.Diagnostics.Select(diagnostic => diagnostic.Id));
            string expected = Leftovers.GetValueOrDefault((name, offer.Title), "");
            Assert.True(left == expected, $"'{offer.Title}' leaves:\n{string.Join("\n", after.Diagnostics.Concat<object>(after.Texts))}");
        }
    }
}
