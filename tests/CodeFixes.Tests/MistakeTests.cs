using Lamina.CodeFixes.Tests.Harness;
using Lamina.Generator.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes.Tests;

/// <summary>Every correction of every mistake in the generator's table is applied, and has to mend it.</summary>
public class MistakeTests
{
    private const string FirstTitle = "Fix0";

    private static readonly IReadOnlyList<CodeFixProvider> Providers = typeof(AttributeFixProvider).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToList();

    private static readonly Dictionary<string, DiagnosticCase> Cases = DiagnosticCases.All.ToDictionary(row => row.Name);

    public static TheoryData<string> Names => new(Cases.Keys);

    /// <summary>Read off the generator, not off the fixes: a correction that nobody would offer is a failure too.</summary>
    [Fact]
    public void The_table_of_fixable_ids_names_what_carries_corrections() => Assert.Equal(
        string.Join(" ", Cases.Values.SelectMany(row => Workbench.Of(row.Settings, row.BadSource).Lamina)
            .Where(diagnostic => diagnostic.Properties.ContainsKey(FirstTitle))
            .Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)),
        string.Join(" ", new AttributeFixProvider().FixableDiagnosticIds));

    /// <summary>Carried corrections are tried whether or not the table of ids has been kept, so that each test fails for one reason.</summary>
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
            Workbench after = Workbench.After(offer);
            Assert.NotEqual(before.Texts[0], after.Texts[0]);
            Assert.True(after.Diagnostics.Count == 0, $"{offer.Title} leaves:\n{string.Join("\n", after.Diagnostics.Concat<object>(after.Texts))}");
        }
    }
}
