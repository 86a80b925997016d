using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Blocks become their layers, in a scope of their own.</summary>
internal static class BlockLowering
{
    /// <summary>Lowers the layers of a block as often as it is repeated; returns the output of the last.</summary>
    public static LayerValue Lower(NetworkBuilder network, ProblemSink problems, LayerInput input, UseDeclaration use)
    {
        LayerValue value = input.Value;
        if (use.Repeat < 1)
        {
            new LayerProblemSink(problems, input).ReportSetting(use, "Repeat", LayerText.Plain(use.Repeat), "1 or more");
            return value;
        }

        // A block that could not be read is reported already.
        if (use.Layers.Count == 0 && problems.Problems.Any(problem => problem.Site == use.Site && problem.Kind.IsFatal()))
        {
            return value with { IsUnknown = true };
        }

        for (int i = 0; i < use.Repeat && !network.Budget.IsExceeded && !problems.IsFull; i++)
        {
            int before = problems.Count;
            LayerPath block = input.Scope.Block.Then(input.Path.Name, use.Repeat == 1 ? null : i);
            LayerScope scope = input.Scope.Of(use, block, value);
            if (i == 0) BlockNameRules.Check(problems, scope);
            value = SequenceLowering.Lower(network, problems, scope, value);

            // A fault inside would only repeat itself.
            if (problems.HasFatalSince(before)) break;
        }

        return value;
    }
}
