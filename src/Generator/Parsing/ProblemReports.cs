using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>From a problem to the diagnostic that shows it: message, places, and the corrections as properties.</summary>
internal static class ProblemReports
{
    /// <summary>The diagnostic; null where the user does not want it.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="parsed">The network it was found in.</param>
    /// <param name="className">The place of problems with the class itself.</param>
    /// <param name="cancellation">Of the analysis.</param>
    public static Diagnostic? Of(Problem problem, ParsedNetwork parsed, Location? className, CancellationToken cancellation)
    {
        DiagnosticDescriptor descriptor = DiagnosticTable.Descriptors[problem.Kind];
        ProblemSites sites = parsed.Sites;
        if (Suppressions.Cover(sites, parsed.Declaration.Site, problem, descriptor.Id)) return null;

        List<int> places = Places(problem).Where(site => sites.Place(site, cancellation) is not null).ToList();
        return Diagnostic.Create(
            descriptor,
            (problem.Site == Problem.OnClass ? className : sites.Place(problem.Site, cancellation)) ?? Location.None,
            places.Select(site => sites.Place(site, cancellation)!),
            Properties(problem, places, sites),
            Arguments(problem));
    }

    /// <summary>Every site but the problem's own: the way into the block, the other sides, then what only a correction touches.</summary>
    private static IEnumerable<int> Places(Problem problem) => problem.Path
        .Concat(problem.Others)
        .Concat(problem.Fixes.SelectMany(fix => fix.Edits).Select(edit => edit.Site))
        .Where(site => site != Problem.OnClass && site != problem.Site)
        .Distinct();

    private static object[] Arguments(Problem problem) => problem.Cause is { } cause
        ? problem.Arguments.Append(Message(cause)).ToArray<object>()
        : problem.Arguments.ToArray<object>();

    private static string Message(Problem problem) => string.Format(
        CultureInfo.InvariantCulture, DiagnosticTable.Descriptors[problem.Kind].MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments(problem));

    private static ImmutableDictionary<string, string?> Properties(Problem problem, List<int> places, ProblemSites sites)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        int number = 0;
        foreach (Fix fix in problem.Fixes)
        {
            // A block of another assembly has no text to change, and an argument of the block is for each use to give.
            if (fix.Edits.Any(edit => edit.Site != problem.Site && !places.Contains(edit.Site))) continue;
            if (fix.Edits.Any(edit => edit.Kind == EditKind.SetArgument && TakesArgument(sites.Attribute(edit.Site), edit.Target))) continue;

            properties[FixFormat.Title(number)] = fix.Title;
            for (int i = 0; i < fix.Edits.Count; i++)
            {
                Edit edit = fix.Edits[i];
                int place = edit.Site == problem.Site ? FixFormat.OwnPlace : 1 + places.IndexOf(edit.Site);
                properties[FixFormat.Edit(number, i)] =
                    string.Join(FixFormat.Separator.ToString(), edit.Kind, place.ToString(CultureInfo.InvariantCulture), edit.Target, edit.Text);
            }

            number++;
        }

        return properties.ToImmutable();
    }

    /// <summary>True for what a layer of a block leaves to the use, such as the units of Dense(Arg.A).</summary>
    private static bool TakesArgument(AttributeData? attribute, string target)
    {
        if (attribute is null) return false;
        IEnumerable<TypedConstant> values = int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? attribute.ConstructorArguments.SelectMany(Elements).Skip(position).Take(1)
            : attribute.NamedArguments.Where(argument => argument.Key == target).Select(argument => argument.Value);
        return values.SelectMany(Elements).Any(value => value.Value is int number && BlockArguments.IndexOf(number) >= 0);
    }

    private static IEnumerable<TypedConstant> Elements(TypedConstant value) =>
        value.Kind != TypedConstantKind.Array ? ImmutableArray.Create(value) : value.IsNull ? ImmutableArray<TypedConstant>.Empty : value.Values;
}
