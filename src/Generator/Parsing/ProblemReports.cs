using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>Converts a problem to a diagnostic: message, locations, and fixes as properties.</summary>
internal static class ProblemReports
{
    /// <summary>The diagnostic; null if it is suppressed.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="parsed">The network that has the problem.</param>
    /// <param name="className">The location of the class name, for problems with the class itself.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public static Diagnostic? Of(Problem problem, ParsedNetwork parsed, Location? className, CancellationToken cancellation)
    {
        DiagnosticDescriptor descriptor = DiagnosticTable.Descriptors[problem.Kind];
        ProblemSites sites = parsed.Sites;
        // An error that nobody sees would leave a network whose members throw.
        if (descriptor.DefaultSeverity != DiagnosticSeverity.Error
            && Suppressions.IsSuppressed(sites, parsed.Declaration.Site, problem, descriptor.Id))
            return null;

        List<int> additional = AdditionalSites(problem).Where(site => sites.LocationOf(site, cancellation) is not null).ToList();
        return Diagnostic.Create(
            descriptor,
            (problem.Site == Problem.OnClass ? className : sites.LocationOf(problem.Site, cancellation)) ?? Location.None,
            additional.Select(site => sites.LocationOf(site, cancellation)!),
            Properties(problem, additional, sites),
            Arguments(problem));
    }

    /// <summary>
    /// All sites except that of the problem itself: the path into the block, the related attributes, then sites that only a fix edits.
    /// </summary>
    private static IEnumerable<int> AdditionalSites(Problem problem) => problem.Path
        .Concat(problem.Others)
        .Concat(problem.Fixes.SelectMany(fix => fix.Edits).Select(edit => edit.Site))
        .Where(site => site != Problem.OnClass && site != problem.Site)
        .Distinct();

    private static object[] Arguments(Problem problem)
    {
        IEnumerable<string> arguments = problem.Arguments.Select(VisibleText.Of);
        return (problem.Cause is { } cause ? arguments.Append(Message(cause)) : arguments).ToArray<object>();
    }

    private static string Message(Problem problem) => string.Format(
        CultureInfo.InvariantCulture, DiagnosticTable.Descriptors[problem.Kind].MessageFormat.ToString(CultureInfo.InvariantCulture),
        Arguments(problem));

    private static ImmutableDictionary<string, string?> Properties(Problem problem, List<int> additional, ProblemSites sites)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        int number = 0;
        foreach (Fix fix in problem.Fixes)
        {
            // The source of a block in another assembly cannot be edited, and a block argument is up to each use of the block.
            if (fix.Edits.Any(edit => edit.Site != problem.Site && !additional.Contains(edit.Site))) continue;
            if (fix.Edits.Any(edit => edit.Kind == EditKind.SetArgument && ReadsBlockArgument(sites.Attribute(edit.Site), edit.Target)))
                continue;

            properties[FixFormat.Title(number)] = fix.Title;
            for (int i = 0; i < fix.Edits.Count; i++)
            {
                Edit edit = fix.Edits[i];
                int place = edit.Site == problem.Site ? FixFormat.OwnPlace : 1 + additional.IndexOf(edit.Site);
                properties[FixFormat.Edit(number, i)] =
                    string.Join(
                        FixFormat.Separator.ToString(), edit.Kind, place.ToString(CultureInfo.InvariantCulture), edit.Target, edit.Text);
            }

            number++;
        }

        return properties.ToImmutable();
    }

    /// <summary>Whether an argument refers to an argument of the block, such as the units of Dense(Arg.A).</summary>
    private static bool ReadsBlockArgument(AttributeData? attribute, string target)
    {
        if (attribute is null) return false;
        IEnumerable<TypedConstant> values = int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? attribute.ConstructorArguments.SelectMany(Elements).Skip(position).Take(1)
            : attribute.NamedArguments.Where(argument => argument.Key == target).Select(argument => argument.Value);
        return values.SelectMany(Elements).Any(value => value.Value is int number && BlockArguments.IndexOf(number) >= 0);
    }

    private static IEnumerable<TypedConstant> Elements(TypedConstant value) =>
        value.Kind != TypedConstantKind.Array
            ? ImmutableArray.Create(value)
            : value.IsNull ? ImmutableArray<TypedConstant>.Empty : value.Values;
}
