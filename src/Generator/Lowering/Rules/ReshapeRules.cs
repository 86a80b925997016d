using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Whether new axes hold as many elements as the input; one open size is computed.</summary>
internal static class ReshapeRules
{
    private const int Open = -1;

    /// <summary>The sizes; null, with a problem, when they cannot hold the elements.</summary>
    public static int[]? Sizes(ProblemSink problems, LayerInput input, ReshapeDeclaration layer)
    {
        int count = input.Shape.Length;
        if (Fault(input, layer, count) is { } fault)
        {
            problems.Report(fault);
            return null;
        }

        long known = Product(layer.Shape);
        return layer.Shape.Select(size => size == Open ? (int)(count / known) : size).ToArray();
    }

    private static Problem? Fault(LayerInput input, ReshapeDeclaration layer, int count)
    {
        string text = LayerText.Of(layer);
        string gives = input.Value.Derivation;
        string numbers = LayerText.Number(count);
        int open = layer.Shape.Count(size => size == Open);
        long known = Product(layer.Shape);
        if (layer.Shape.Count == 0 || known == 0)
        {
            string reason = layer.Shape.Count == 0 ? "it names no axes" : "sizes must be 1 or more, or −1 for one that is worked out";
            return Problem.At(layer.Site, ProblemKind.ReshapeCount, text, numbers, gives, reason) with { Fixes = CountFixes(layer, count) };
        }

        if (open > 1)
        {
            return Problem.At(layer.Site, ProblemKind.ReshapeOpenSizes, text, LayerText.Plain(open), gives, numbers)
                with { Fixes = OpenFixes(layer, count) };
        }

        if (open == 1 && count % known != 0)
        {
            return Problem.At(layer.Site, ProblemKind.ReshapeIndivisible, text, gives, numbers, Factors(layer))
                with { Fixes = DivisorFixes(layer, count) };
        }

        return open == 0 && known != count
            ? Problem.At(layer.Site, ProblemKind.ReshapeCount, text, numbers, gives, $"{Factors(layer)} has {LayerText.Number(known)}")
                with { Fixes = CountFixes(layer, count) }
            : null;
    }

    /// <summary>The one size that makes the others fit, or else −1 for the first.</summary>
    private static EquatableArray<Fix> CountFixes(ReshapeDeclaration layer, int count)
    {
        var fits = new List<(int Place, int Size)>();
        for (int place = 0; place < layer.Shape.Count; place++)
        {
            long others = Product(layer.Shape.Where((_, other) => other != place));
            bool isFixed = layer.Shape.Where((_, other) => other != place).All(size => size != Open);
            if (isFixed && others > 0 && count % others == 0) fits.Add((place, (int)(count / others)));
        }

        if (fits.Count == 0) return default;
        (int changed, int size) = fits[0];
        string text = fits.Count == 1 ? LayerText.Plain(size) : "-1";
        string shown = fits.Count == 1 ? text : "−1";
        return Fix.List(Fix.Of($"Set size {LayerText.Plain(changed + 1)} to {shown}", Edit.SetArgument(layer.OwnSite, changed, text)));
    }

    /// <summary>A first −1 besides another is the batch, which is no axis here.</summary>
    private static EquatableArray<Fix> OpenFixes(ReshapeDeclaration layer, int count) =>
        layer.Shape[0] == Open && layer.Shape.Count(size => size == Open) == 2 && count % Product(layer.Shape) == 0
            ? Fix.List(Fix.Of("Leave out the batch", Edit.RemoveArgument(layer.OwnSite, "0")))
            : default;

    private static EquatableArray<Fix> DivisorFixes(ReshapeDeclaration layer, int count)
    {
        if (layer.Shape.Count != 2) return default;
        int place = layer.Shape[0] == Open ? 1 : 0;
        string nearest = LayerText.Plain(Divisors.Nearest(count, layer.Shape[place]));
        return Fix.List(Fix.Of($"Set size {LayerText.Plain(place + 1)} to {nearest}", Edit.SetArgument(layer.OwnSite, place, nearest)));
    }

    private static string Factors(ReshapeDeclaration layer) =>
        string.Join("×", layer.Shape.Where(size => size != Open).Select(size => LayerText.Number(size)));

    /// <summary>Of the sizes that are not open; 0 where one cannot be.</summary>
    private static long Product(IEnumerable<int> sizes) => sizes
        .Where(size => size != Open)
        .Aggregate(1L, (product, size) => size < 1 || product == 0 ? 0 : product > int.MaxValue ? product : product * size);
}
