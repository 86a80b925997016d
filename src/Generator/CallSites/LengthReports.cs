using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.CallSites;

/// <summary>What a call requires of the length of an argument.</summary>
/// <param name="Role">The role of the argument in the message, for example "The input".</param>
/// <param name="Member">The member that is called.</param>
/// <param name="Parts">The parts of one row.</param>
/// <param name="Examples">The number of rows; null if it is not known.</param>
internal sealed record Requirement(string Role, string Member, IReadOnlyList<RowPart> Parts, int? Examples)
{
    public long Width => Parts.Sum(part => (long)part.Length);

    /// <summary>The required length; null if any multiple of the width is accepted.</summary>
    public long? Length => Examples * Width;

    public bool IsMetBy(long length) => Length is { } exact ? length == exact : length % Width == 0;

    public string Text => Examples is null or 1
        ? $"{Elements(Width)}{(Examples is null ? " per example" : "")} ({Origin})"
        : $"{Elements(Width * Examples.Value)} ({Grouped(Examples.Value)} examples of {Origin})";

    private string Origin => string.Join(" + ", Parts.Select(part => part.Text));

    public static string Elements(long count) => count == 1 ? "1 element" : Grouped(count) + " elements";

    public static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Reports arguments of the wrong length.</summary>
internal static class LengthReports
{
    /// <summary>The diagnostic; null for a length that fits.</summary>
    /// <param name="descriptor">The diagnostic for arguments or for results.</param>
    /// <param name="requirement">The required length.</param>
    /// <param name="length">The actual length, and the size expression that a fix can replace.</param>
    /// <param name="argument">The argument of the call.</param>
    public static Diagnostic? Of(DiagnosticDescriptor descriptor, Requirement requirement, KnownLength length, SyntaxNode argument)
    {
        if (requirement.IsMetBy(length.Count)) return null;

        SyntaxNode node = length.Size ?? argument;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (length.Size is not null && requirement.Length is { } required and <= int.MaxValue)
        {
            properties = properties.Add(FixFormat.LengthProperty, required.ToString(CultureInfo.InvariantCulture));
        }

        return Diagnostic.Create(
            descriptor, node.GetLocation(), AdditionalLocations(requirement.Parts, node, argument), properties,
            requirement.Role, requirement.Member, requirement.Text, Requirement.Grouped(length.Count),
            Difference(requirement, length.Count));
    }

    /// <summary>The argument, if the diagnostic is reported elsewhere, and the attributes that determine the length.</summary>
    public static IEnumerable<Location> AdditionalLocations(IEnumerable<RowPart> parts, SyntaxNode node, SyntaxNode argument) =>
        (node.Span.IntersectsWith(argument.Span) ? Enumerable.Empty<Location>() : new[] { argument.GetLocation() })
        .Concat(parts.Select(part => part.DeclaredAt).OfType<Location>().Distinct());

    private static string Difference(Requirement requirement, long length)
    {
        if (requirement.Length is not { } required) return "no whole number of examples";
        return length < required
            ? $"{Requirement.Grouped(required - length)} too few"
            : $"{Requirement.Grouped(length - required)} too many";
    }
}
