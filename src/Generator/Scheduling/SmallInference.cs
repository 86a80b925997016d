using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// The prediction of one example by a small network as one method: dense layers inlined with their sizes, other row kernels called. Calls
/// would take longer than the arithmetic.
/// </summary>
/// <param name="Layers">The groups in order.</param>
/// <param name="MemoryLength">Numbers of memory between the layers; 0 for none.</param>
internal sealed record SmallInference(ImmutableArray<SmallLayer> Layers, int MemoryLength)
{
    /// <summary>Multiplications up to which calls matter: 64 → 64 takes 60 ns, of which 20 were calls.</summary>
    private const long MaxMultiplications = 1 << 15;

    /// <summary>Groups up to which the JIT inlines all of them.</summary>
    private const int MaxGroups = 8;

    /// <summary>Numbers that the runtime has on the stack for it.</summary>
    private const int MaxMemory = 1024;

    /// <summary>The plan; null for a network that is not small, or has other groups than dense layers and row kernels.</summary>
    public static SmallInference? Plan(Schedule schedule, InferenceWeights weights)
    {
        Graph graph = schedule.Graph;
        if (schedule.Groups.Length > MaxGroups || !schedule.Groups.All(group => IsSmall(graph, group, weights))) return null;
        if (!schedule.Groups.Any(group => group.DenseProduct is not null)) return null;
        if (schedule.Groups.Sum(Multiplications) > MaxMultiplications) return null;

        var layers = ImmutableArray.CreateBuilder<SmallLayer>();
        var places = new Dictionary<int, int>();
        int next = 0;
        foreach (FusedGroup group in schedule.Groups)
        {
            int result = group.Results[0];
            bool isPrediction = result == graph.Outputs.Prediction;
            bool isDirect = isPrediction && (group.DenseProduct is null || WritesExactly(group.Product!));
            if (!isDirect)
            {
                places.Add(result, next);
                next += ParameterPlanner.RoundUp(group.Length);
            }

            layers.Add(new SmallLayer(group, isDirect ? null : places[result], isPrediction));
        }

        return next > MaxMemory ? null : new SmallInference(layers.ToImmutable(), next) { Places = places };
    }

    private static long Multiplications(FusedGroup group) => (long)(group.Product?.Columns ?? 0) * (group.Product?.Terms ?? 0);

    /// <summary>Where in the memory each value lies that is not written to the output.</summary>
    public IReadOnlyDictionary<int, int> Places { get; private init; } = new Dictionary<int, int>();

    /// <summary>A dense layer whose functions read sums and biases only, or a kernel over the rows of its one operand.</summary>
    private static bool IsSmall(Graph graph, FusedGroup group, InferenceWeights weights)
    {
        if (group.Kind != GroupKind.Fused || group.Results.Length != 1 || group.IsSumming) return false;
        if (group.DenseProduct is not { } product)
            return group.Head is not null && group.Maps.IsEmpty && group.Inputs.Length == 1 && group.RowInputs.IsEmpty;
        return weights.IsPacked(graph, group) && group.Product!.Rows == 1 && group.RowInputs.Length <= 1
            && group.FormulaInputs.All(id => id == product || group.RowInputs.Contains(id))
            && group.FormulaResults.Length <= 1;
    }

    /// <summary>Whether the kernel writes no more than the outputs; otherwise it writes whole vectors.</summary>
    private static bool WritesExactly(MatrixProduct product) =>
        new MatrixPacking(product.Terms, product.Columns, IsRecurrent: false).IsRowMajor
        || product.Columns is 4 or 8 || product.Columns % ParameterPlanner.SlotLength == 0;
}

/// <summary>A group of a small network.</summary>
/// <param name="Group">The group.</param>
/// <param name="Place">Where in the memory its result is written; null if that is the output.</param>
/// <param name="IsPrediction">Whether its result is the output, to which it is copied from the memory.</param>
internal sealed record SmallLayer(FusedGroup Group, int? Place, bool IsPrediction);
