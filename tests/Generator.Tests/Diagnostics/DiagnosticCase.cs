using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>One mistake: the smallest source that makes it, and the nearest source that does not.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="What">The mistake in a few words; with the id it names the test.</param>
/// <param name="Bad">Source with «the underlined text» marked.</param>
/// <param name="Good">The nearest source without any diagnostic.</param>
/// <param name="Facts">What the message must contain.</param>
internal sealed record DiagnosticCase(string Id, string What, string Bad, string Good, params string[] Facts)
{
    private const string Opening = "«";
    private const string Closing = "»";

    public string Name => $"{Id} {What}";

    /// <summary>Settings of the project with the mistake.</summary>
    public SourceSettings Settings { get; init; } = SourceSettings.Default;

    /// <summary>Settings of the project without it.</summary>
    public SourceSettings GoodSettings { get; init; } = SourceSettings.Default;

    /// <summary>The texts under the diagnostic's additional places, in order; null where they are not looked at.</summary>
    public IReadOnlyList<string>? Others { get; init; }

    /// <summary>Titles of the corrections it offers, in order; null where they are not looked at.</summary>
    public IReadOnlyList<string>? Fixes { get; init; }

    /// <summary>True for mistakes of C# as well, which the compiler reports by itself.</summary>
    public bool HasCompilerErrors { get; init; }

    /// <summary>False where no part of the class can be generated, so that its users see errors of the compiler too.</summary>
    public bool CanBeExtended { get; init; } = true;

    public string BadSource => Bad.Replace(Opening, "", StringComparison.Ordinal).Replace(Closing, "", StringComparison.Ordinal);

    public int Start => Bad.IndexOf(Opening, StringComparison.Ordinal);

    public string Underlined => Bad[(Start + 1)..Bad.IndexOf(Closing, StringComparison.Ordinal)];

    /// <summary>A mistake in the attributes of a class <c>Net</c>; they are given as a list.</summary>
    public static DiagnosticCase InAttributes(string id, string what, string bad, string good, params string[] facts) =>
        new(id, what, Class(bad, "Net"), Class(good, "Net"), facts);

    /// <summary>A mistake in the attributes that is reported on the class's name.</summary>
    public static DiagnosticCase OnClass(string id, string what, string bad, string good, params string[] facts) =>
        new(id, what, Class(bad, "«Net»"), Class(good, "Net"), facts);

    private static string Class(string attributes, string name) =>
        $"using Lamina;\n\n[Network, {attributes}]\npublic partial class {name};\n";
}
