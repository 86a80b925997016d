using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>The numbers that a use gives to its block, and which of them the block's layers asked for.</summary>
internal sealed class BlockArguments
{
    /// <summary>Mirrors Lamina.Arg: the constants that stand for arguments, in their order. A test compares.</summary>
    public static readonly IReadOnlyDictionary<string, int> Placeholders = new Dictionary<string, int>
    {
        ["A"] = int.MinValue + 1,
        ["B"] = int.MinValue + 2,
        ["C"] = int.MinValue + 3,
        ["D"] = int.MinValue + 4,
    };

    private readonly HashSet<int> asked = new();

    public BlockArguments(EquatableArray<int> values) => Values = values;

    public EquatableArray<int> Values { get; }

    /// <summary>The argument's number from 0, or −1 for an ordinary number.</summary>
    public static int IndexOf(int number) => number > int.MinValue && number <= int.MinValue + Placeholders.Count ? number - int.MinValue - 1 : -1;

    public static string NameOf(int index) => "Arg." + (char)('A' + index);

    /// <summary>The value of an argument; 1 where it is not given, which <see cref="Fault"/> tells.</summary>
    public int this[int index]
    {
        get
        {
            asked.Add(index);
            return index < Values.Count ? Values[index] : 1;
        }
    }

    /// <summary>How many arguments at the end nobody asked for; 0 where one in between was not, or where one is missing.</summary>
    public int Surplus
    {
        get
        {
            int needed = asked.Count == 0 ? 0 : asked.Max() + 1;
            return asked.Count == needed ? Math.Max(Values.Count - needed, 0) : 0;
        }
    }

    /// <summary>What is wrong with the number of arguments, or null.</summary>
    public string? Fault(string block)
    {
        List<int> missing = asked.Where(index => index >= Values.Count).OrderBy(index => index).ToList();
        if (missing.Count > 0) return $"'{block}' takes {string.Join(" and ", missing.Select(NameOf))} too, and {Given()}";

        List<int> unused = Enumerable.Range(0, Values.Count).Where(index => !asked.Contains(index)).ToList();
        if (unused.Count == 0) return null;
        return unused[0] < Placeholders.Count
            ? $"no layer of '{block}' has {NameOf(unused[0])}, and {Given()}"
            : $"a block takes at most {Text(Placeholders.Count)} arguments, and {Given()}";
    }

    private string Given() => Values.Count switch
    {
        0 => "none is given",
        1 => "1 is given",
        var count => Text(count) + " are given",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
