using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>One mistake as people make it, in a declaration of realistic size.</summary>
/// <param name="Id">The diagnostic that names it.</param>
/// <param name="What">What the author got wrong, as they would say it.</param>
/// <param name="Marked">Source with «the text that must be underlined» marked.</param>
internal sealed record Fault(string Id, string What, string Marked)
{
    private const string Opening = "«";
    private const string Closing = "»";

    public SourceSettings Settings { get; init; } = SourceSettings.Default;

    /// <summary>In the attributes of a network, or in what stands below it: blocks, other networks, code that uses it.</summary>
    public static Fault Of(string id, string what, string attributes, string below = "") =>
        new(id, what, CorpusSource.Network(attributes) + below);

    /// <summary>In the attributes of a network that is compiled for devices as well.</summary>
    public static Fault OnDevice(string id, string what, string attributes) => new(id, what, CorpusSource.DeviceNetwork(attributes));

    /// <summary>A fault of the network as a whole, which is reported on its name.</summary>
    public static Fault OnClass(string id, string what, string attributes, string below = "") =>
        new(id, what, CorpusSource.Network(attributes, "«Net»") + below);

    /// <summary>In statements that use a right network.</summary>
    public static Fault InUse(string id, string what, string attributes, string statements) =>
        new(id, what, CorpusSource.Network(attributes) + CorpusSource.User(statements));

    /// <summary>The file with this number, without the marks.</summary>
    public string Source(int number) => CorpusSource.File(number, Marked)
        .Replace(Opening, "", StringComparison.Ordinal).Replace(Closing, "", StringComparison.Ordinal);

    /// <summary>Where the underlined text begins and what it is.</summary>
    public (int Start, string Text) Mark(int number)
    {
        string file = CorpusSource.File(number, Marked);
        int start = file.IndexOf(Opening, StringComparison.Ordinal);
        return (start, file[(start + 1)..file.IndexOf(Closing, StringComparison.Ordinal)]);
    }
}
