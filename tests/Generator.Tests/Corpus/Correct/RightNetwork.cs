namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>A declaration of an expert: nothing is to be said about it.</summary>
/// <param name="What">What it is known as.</param>
/// <param name="Text">Its source.</param>
internal sealed record RightNetwork(string What, string Text)
{
    /// <summary>The attributes of a network, and what stands below it.</summary>
    public static RightNetwork Of(string what, string attributes, string below = "") => new(what, CorpusSource.Network(attributes) + below);

    /// <summary>The attributes of a network that is compiled for devices as well.</summary>
    public static RightNetwork OnDevice(string what, string attributes) => new(what, CorpusSource.DeviceNetwork(attributes));

    /// <summary>A network and statements that use it.</summary>
    public static RightNetwork InUse(string what, string attributes, string statements) =>
        new(what, CorpusSource.Network(attributes) + CorpusSource.User(statements));

    /// <summary>The file with this number.</summary>
    public string Source(int number) => CorpusSource.File(number, Text);
}
