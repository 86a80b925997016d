using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>The parameters that are folded into weights or a bias.</summary>
/// <param name="IsBias">Whether they are folded into a bias.</param>
/// <param name="Variance">σ².</param>
/// <param name="Epsilon">ε.</param>
internal sealed record FoldedStatistics(bool IsBias, int Variance, double Epsilon)
{
    /// <summary>μ; null for weights.</summary>
    public int? Mean { get; init; }

    /// <summary>γ; null for ones.</summary>
    public int? Scale { get; init; }

    /// <summary>β; null for zeros.</summary>
    public int? Shift { get; init; }

    /// <summary>Those of a node; null for one that is not folded.</summary>
    public static FoldedStatistics? Of(Graph graph, int node)
    {
        ImmutableArray<int> operands = graph.Nodes[node].Operands;
        return graph.Nodes[node].Op switch
        {
            FoldedWeightsOp op => new(IsBias: false, Parameter(1), op.Epsilon) { Scale = op.HasScale ? Parameter(2) : null },
            FoldedBiasOp op => new(IsBias: true, Parameter(1), op.Epsilon)
            {
                Mean = Parameter(0), Scale = op.HasScale ? Parameter(2) : null, Shift = op.HasScale ? Parameter(3) : null,
            },
            _ => null,
        };

        int Parameter(int operand) => ((ParameterOp)graph.Nodes[operands[operand]].Op).Index;
    }
}
