using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Harness;

/// <summary>
/// Sources whose «marked» places stand for those of a diagnostic: the first is its own, the others follow. Lets corrections be tried that
/// no mistake gives yet.
/// </summary>
internal sealed partial class Crafted
{
    private readonly IReadOnlyList<Location> places;

    public Crafted(params string[] marked)
    {
        Before = Workbench.Of(marked.Select(WithoutMarks).ToArray());
        places = marked.SelectMany((source, file) => Spans(source).Select(span => Location.Create(TreeOf(file), span))).ToList();
    }

    public Workbench Before { get; }

    public int Places => places.Count;

    /// <summary>One diagnostic with one correction over all places; the site of an edit is the number of its place.</summary>
    public Diagnostic Diagnostic(params Edit[] edits) => Create(places, Fix.Of("Crafted", edits));

    /// <summary>One diagnostic per place, each with its corrections.</summary>
    public IReadOnlyList<Diagnostic> DiagnosticPerPlace(params Fix[] fixes) => places.Select(place => Create([place], fixes)).ToList();

    public static string WithoutMarks(string marked) =>
        marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    private static Diagnostic Create(IReadOnlyList<Location> places, params Fix[] fixes)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        for (int number = 0; number < fixes.Length; number++)
        {
            properties[FixFormat.Title(number)] = fixes[number].Title;
            for (int i = 0; i < fixes[number].Edits.Count; i++)
            {
                Edit edit = fixes[number].Edits[i];
                properties[FixFormat.Edit(number, i)] = string.Join(
                    FixFormat.Separator, edit.Kind, edit.Site.ToString(CultureInfo.InvariantCulture), edit.Target, edit.Text);
            }
        }

        return Microsoft.CodeAnalysis.Diagnostic.Create(
            "LAM9999", "Lamina", "Crafted", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true,
            warningLevel: 1,
            location: places[0], additionalLocations: places.Skip(1), properties: properties.ToImmutable());
    }

    /// <summary>Each mark before a place shifts it by one.</summary>
    private static IEnumerable<TextSpan> Spans(string marked) =>
        Mark().Matches(marked).Select((match, i) => new TextSpan(match.Index - (2 * i), match.Groups[1].Length));

    private SyntaxTree TreeOf(int file) =>
        Before.Project.Documents.Single(document => document.Name == $"Source{file}.cs").GetSyntaxTreeAsync().GetAwaiter().GetResult()!;

    [GeneratedRegex("«(.*?)»", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
