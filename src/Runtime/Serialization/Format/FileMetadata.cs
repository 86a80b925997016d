namespace Lamina.Serialization;

/// <summary>The metadata of a file about the network from which it was saved.</summary>
/// <param name="Network">The class name; null if the key is missing.</param>
/// <param name="Layout">The layout as text; null if the key is missing.</param>
/// <param name="Version">The version of the format of the metadata; null if the key is missing.</param>
internal sealed record FileMetadata(string? Network, string? Layout, string? Version)
{
    /// <summary>The key of the class name. A file that has it was saved by this library.</summary>
    public const string NetworkKey = "network";

    /// <summary>The key of the layout, one of the names of <see cref="Serialization.Layout"/>.</summary>
    public const string LayoutKey = "layout";

    /// <summary>The key of the version.</summary>
    public const string VersionKey = "lamina_version";

    /// <summary>The supported version.</summary>
    public const string CurrentVersion = "1";

    /// <summary>The metadata to write for a network. Some tools reject a file without a format.</summary>
    public static IReadOnlyDictionary<string, string> Of(string network) => new Dictionary<string, string>
    {
        ["format"] = "pt",
        [NetworkKey] = network,
        [LayoutKey] = nameof(Serialization.Layout.Lamina),
        [VersionKey] = CurrentVersion,
    };
}
