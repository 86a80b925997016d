namespace Lamina.Serialization;

/// <summary>
/// Maps names of tensors in a source to names in a network by replacing prefixes. If several prefixes match, the longest is replaced; a
/// name without a match is unchanged.
/// </summary>
/// <example><c>new NameMap(("", "catNet."))</c>: <c>conv1.weight</c> of a file becomes <c>catNet.conv1.weight</c> in the network.</example>
public sealed class NameMap
{
    private readonly (string From, string To)[] prefixes;

    /// <summary>Creates a map.</summary>
    /// <param name="prefixes">Pairs of prefixes in the source and in the network, including dots; an empty one matches every name.</param>
    /// <exception cref="ArgumentException">Two prefixes in the source are equal.</exception>
    public NameMap(params (string From, string To)[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach ((string from, string to) in prefixes)
        {
            ArgumentNullException.ThrowIfNull(from, nameof(prefixes));
            ArgumentNullException.ThrowIfNull(to, nameof(prefixes));
            if (prefixes.Count(prefix => prefix.From == from) > 1)
            {
                throw new ArgumentException($"The prefix '{from}' is mapped twice.", nameof(prefixes));
            }
        }

        this.prefixes = [.. prefixes.OrderByDescending(prefix => prefix.From.Length)];
    }

    /// <summary>The name in the network of a tensor of the source.</summary>
    public string Apply(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach ((string from, string to) in prefixes)
        {
            if (name.StartsWith(from, StringComparison.Ordinal)) return to + name[from.Length..];
        }

        return name;
    }
}
