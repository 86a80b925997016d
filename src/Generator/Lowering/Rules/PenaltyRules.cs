using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>λ is finite and not negative, on a layer and on the network.</summary>
internal static class PenaltyRules
{
    public static void Check(LoweringContext context, int site, int ownSite, string owner, double? l1, double? l2)
    {
        CheckOne(context, site, ownSite, owner, "L1", l1);
        CheckOne(context, site, ownSite, owner, "L2", l2);
    }

    private static void CheckOne(LoweringContext context, int site, int ownSite, string owner, string name, double? value)
    {
        if (value is not { } number || (number >= 0 && !double.IsInfinity(number))) return;
        context.Report(Problem.At(site, ProblemKind.Penalty, name, LayerText.Plain(number), owner) with
        {
            Fixes = new[] { Fix.Of($"Remove {name}", Edit.RemoveArgument(ownSite, name)) }.ToEquatableArray(),
        });
    }
}
