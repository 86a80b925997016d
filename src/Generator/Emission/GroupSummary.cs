using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission;

/// <summary>One sentence that says what the kernel of a fused group computes, in the notation of the course notes.</summary>
internal static class GroupSummary
{
    /// <summary>For example: For each row of 4 outputs: z = x·wᵀ + b, a = tanh(z).</summary>
    /// <param name="named">The group.</param>
    /// <param name="head">What its head computes, in words; null without head. A dense product has its own formula.</param>
    /// <param name="sum">What becomes of a sum.</param>
    public static string Of(NamedGroup named, string? head, string sum)
    {
        FusedGroup group = named.Group;
        string? product = Product(named);
        bool isInlined = product is not null && IsInlined(named);
        var parts = new List<string>();
        if ((product ?? head) is { } text && !isInlined) parts.Add($"{named[group.Head!.Value]} = {text}");
        string Operand(int id) => isInlined && id == group.Head ? product! : named[id];
        parts.AddRange(group.Maps.Select(map =>
            $"{named[map]} = {FormulaText.Of(named.Function(map).Body, named.Node(map).Operands.Select(Operand).ToArray())}"));
        parts.AddRange(group.Sums.Select(id => $"{sum} Σ {named[id]}"));
        string column = group.Product is { IsForward: true } ? "output" : "element";
        return $"For each row of {Literals.Of(group.RowWidth)} {column}{(group.RowWidth == 1 ? "" : "s")}: {string.Join(", ", parts)}.";
    }

    private static string? Product(NamedGroup named)
    {
        if (named.Group.DenseProduct is not { } id) return null;
        Node product = named.Node(id);
        return $"{named[product.Operands[0]]}·{named[product.Operands[1]]}{(named.Group.Product!.IsForward ? "ᵀ" : "")}";
    }

    /// <summary>Whether the product is written inside the one formula that reads it, instead of having a name.</summary>
    private static bool IsInlined(NamedGroup named)
    {
        FusedGroup group = named.Group;
        return !group.Results.Contains(group.Head!.Value) && !group.Sums.Contains(group.Head.Value)
            && group.Maps.Sum(map => named.Node(map).Operands.Where((id, i) => id == group.Head).Count()) == 1;
    }
}
