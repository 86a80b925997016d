namespace Lamina.Generator.Emission;

/// <summary>Names that are taken. Remembers how far each was numbered, so that a thousand values of one name are named in one go.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly string separator;

    /// <param name="separator">What is between a name and its number.</param>
    /// <param name="names">Names that are taken from the start.</param>
    public NameSet(string separator, params string[] names)
    {
        this.separator = separator;
        taken.UnionWith(names);
    }

    /// <summary>The name, or the name with the lowest free number from 2 on; it is taken then.</summary>
    public string Unique(string wanted)
    {
        if (taken.Add(wanted)) return wanted;
        if (!numbers.TryGetValue(wanted, out int number)) number = 2;
        string name = wanted + separator + Literals.Of(number);
        while (!taken.Add(name)) name = wanted + separator + Literals.Of(++number);
        numbers[wanted] = number + 1;
        return name;
    }
}
