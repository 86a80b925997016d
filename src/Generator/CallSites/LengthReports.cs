using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>What an argument has to hold.</summary>
/// <param name="Role">How the message calls it, for example The input.</param>
/// <param name="Member">Who takes it.</param>
/// <param name="Parts">The columns of its rows.</param>
/// <param name="Examples">Its rows; null where that is not known.</param>
internal sealed record Requirement(string Role, string Member, IReadOnlyList<RowPart> Parts, int? Examples)
{
    public long Width => Parts.Sum(part => (long)part.Length);

    /// <summary>The length it must have; null where any multiple of the width will do.</summary>
    public long? Length => Examples * Width;

    public bool IsMetBy(long length) => Length is { } exact ? length == exact : length % Width == 0;

    public string Text => Examples is null or 1
        ? $"{Numbers(Width)}{(Examples is null ? " per example" : "")} ({Origin})"
        : $"{Numbers(Width * Examples.Value)} ({Plain(Examples.Value)} examples of {Origin})";

    private string Origin => string.Join(" + ", Parts.Select(part => part.Text));

    public static string Numbers(long count) => count == 1 ? "1 number" : Plain(count) + " numbers";

    public static string Plain(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Says that an argument has another length than it has to.</summary>
internal static class LengthReports
{
    /// <summary>The diagnostic; null for a length that fits.</summary>
    /// <param name="descriptor">Of arguments or of results.</param>
    /// <param name="requirement">What it has to hold.</param>
    /// <param name="length">What it holds, with the place that can be corrected.</param>
    /// <param name="argument">What is handed over.</param>
    public static Diagnostic? Of(DiagnosticDescriptor descriptor, Requirement requirement, KnownLength length, SyntaxNode argument)
    {
        if (requirement.IsMetBy(length.Count)) return null;

        SyntaxNode place = length.Size ?? argument;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (length.Size is not null && requirement.Length is { } right and <= int.MaxValue)
        {
            properties = properties.Add(FixFormat.LengthProperty, right.ToString(CultureInfo.InvariantCulture));
        }

        return Diagnostic.Create(
            descriptor, place.GetLocation(), Others(requirement.Parts, place, argument), properties,
            requirement.Role, requirement.Member, requirement.Text, Requirement.Plain(length.Count), Difference(requirement, length.Count));
    }

    /// <summary>The call, where the place is elsewhere, and the attributes that ask for the length.</summary>
    public static IEnumerable<Location> Others(IEnumerable<RowPart> parts, SyntaxNode place, SyntaxNode argument) =>
        (place.Span.IntersectsWith(argument.Span) ? Enumerable.Empty<Location>() : new[] { argument.GetLocation() })
        .Concat(parts.Select(part => part.Place).OfType<Location>().Distinct());

    private static string Difference(Requirement requirement, long length)
    {
        if (requirement.Length is not { } right) return "no whole number of examples";
        return length < right ? $"{Requirement.Plain(right - length)} too few" : $"{Requirement.Plain(length - right)} too many";
    }
}
