using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>The arguments that a use passes to its block, and which of them the layers of the block used.</summary>
internal sealed class BlockArguments
{
    /// <summary>Mirrors Lamina.Arg: the constants that represent arguments, in order. A test compares them.</summary>
    public static readonly IReadOnlyDictionary<string, int> Placeholders = new Dictionary<string, int>
    {
        ["A"] = int.MinValue + 1,
        ["B"] = int.MinValue + 2,
        ["C"] = int.MinValue + 3,
        ["D"] = int.MinValue + 4,
    };

    private readonly HashSet<int> used = new();

    public BlockArguments(EquatableArray<int> values) => Values = values;

    public EquatableArray<int> Values { get; }

    /// <summary>The index of the argument, or −1 for an ordinary number.</summary>
    public static int IndexOf(int number) =>
        number > int.MinValue && number <= int.MinValue + Placeholders.Count ? number - int.MinValue - 1 : -1;

    public static string NameOf(int index) => "Arg." + (char)('A' + index);

    /// <summary>The value of an argument; 1 if it is missing, which <see cref="Fault"/> reports.</summary>
    public int this[int index]
    {
        get
        {
            used.Add(index);
            return index < Values.Count ? Values[index] : 1;
        }
    }

    /// <summary>The number of unused arguments at the end; 0 if another argument is unused or missing.</summary>
    public int Surplus
    {
        get
        {
            int needed = used.Count == 0 ? 0 : used.Max() + 1;
            return used.Count == needed ? Math.Max(Values.Count - needed, 0) : 0;
        }
    }

    /// <summary>The error in the number of arguments, or null.</summary>
    public string? Fault(string block)
    {
        List<int> missing = used.Where(index => index >= Values.Count).OrderBy(index => index).ToList();
        if (missing.Count > 0) return $"'{block}' takes {string.Join(" and ", missing.Select(NameOf))} too, and {CountText()}";

        List<int> unused = Enumerable.Range(0, Values.Count).Where(index => !used.Contains(index)).ToList();
        if (unused.Count == 0) return null;
        return unused[0] < Placeholders.Count
            ? $"no layer of '{block}' has {NameOf(unused[0])}, and {CountText()}"
            : $"a block takes at most {Text(Placeholders.Count)} arguments, and {CountText()}";
    }

    private string CountText() => Values.Count switch
    {
        0 => "none is given",
        1 => "1 is given",
        var count => Text(count) + " are given",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
