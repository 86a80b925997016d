using Lamina.Generator.Declarations;

namespace Lamina.Inspect;

/// <summary>The end of a sentence about a name that does not exist: the nearest one, or all.</summary>
internal static class Suggestion
{
    public static string Of(string name, IReadOnlyList<string> known) => NearestName.Of(name, known) is { } nearest
        ? $"; did you mean '{nearest}'?"
        : $"; there are {string.Join(", ", known.Select(other => $"'{other}'"))}.";
}
