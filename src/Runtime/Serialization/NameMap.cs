namespace Lamina.Serialization;

/// <summary>
/// How tensors are called in a network whose source calls them otherwise: a name that begins with one of some prefixes gets another in its
/// place. Of several prefixes that fit, the longest counts; a name that none fits stays as it is.
/// </summary>
/// <example><c>new NameMap(("", "catNet."))</c>: what a file calls <c>conv1.weight</c> is <c>catNet.conv1.weight</c> in the
/// network.</example>
public sealed class NameMap
{
    private readonly (string From, string To)[] prefixes;

    /// <summary>A map.</summary>
    /// <param name="prefixes">Prefixes in the source and in the network, dots included; an empty one fits every name.</param>
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

    /// <summary>The network's name for a tensor of the source.</summary>
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
