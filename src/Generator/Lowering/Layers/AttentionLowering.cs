using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>
/// Attention of several heads (Vaswani et al. 2017): projections to queries, keys and values, softmax(q·kᵀ/√d) per head, its mixture of
/// the values, and a projection of the heads together.
/// </summary>
internal static class AttentionLowering
{
    public static void Lower(LoweringContext context, AttentionDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        LayerValue? memory = layer.Memory is { } name ? LayerLookup.Find(context, layer, name, "Memory") : context.Value;
        if (!Check(context, layer, shape, memory, out int? lengths) || memory is null) return;

        int width = shape.Last;
        TensorShape source = context.Graph[memory.Node].Shape;
        var geometry = new HeadGeometry(layer.Heads, shape.Dimensions[0], source.Dimensions[0], width / layer.Heads);
        long weights = (2L * width * width) + (2L * width * source.Last);
        if (!context.Budget.Reserve(layer, weights + (4L * width), (2L * geometry.Scores.Length) + (3L * shape.Length) + (2L * geometry.OfKeys.Length))) return;

        int input = context.Current;
        int queries = Project(context, layer, "query.", input, width);
        int keys = Project(context, layer, "key.", memory.Node, width);
        int values = Project(context, layer, "value.", memory.Node, width);

        // √d goes into the queries, which are fewer than the scores.
        int scaled = context.Map(ScalarFunctions.Times(1 / Math.Sqrt(geometry.HeadWidth)), queries);
        int scores = context.Add(new HeadProductOp(HeadProductKind.Scores, geometry), scaled, keys);
        int[] operands = lengths is { } counts ? new[] { scores, counts } : new[] { scores };
        int probabilities = context.Add(new AttentionSoftmaxOp(geometry, layer.Causal, lengths is not null), operands);
        context.Add(new HeadProductOp(HeadProductKind.Mix, geometry), probabilities, values);
        Project(context, layer, "output.", context.Current, width);
        context.MultiplyAdds = ((long)geometry.Queries * 2 * width * width) + ((long)geometry.Keys * 2 * width * source.Last)
            + (2L * geometry.Scores.Length * geometry.HeadWidth);
    }

    private static int Project(LoweringContext context, AttentionDeclaration layer, string prefix, int input, int width)
    {
        context.Current = input;
        var initial = new InitialValues(InitialRule.Glorot, 0, context.CurrentShape.Last, width);
        DenseLowering.Project(context, prefix, initial, context.Declaration.L1, context.Declaration.L2, width, layer.Bias);
        return context.Current;
    }

    private static bool Check(LoweringContext context, AttentionDeclaration layer, TensorShape shape, LayerValue? memory, out int? lengths)
    {
        int before = context.Problems.Count;
        lengths = LengthRules.Find(context, layer, layer.Lengths);
        if (shape.Dimensions.Length != 2)
        {
            RankRules.Report(context, layer, RankRules.Sequence);
            return false;
        }

        GroupRules.Heads(context, layer, shape);
        if (memory is not null) LengthRules.CheckMemory(context, layer, memory);
        return context.Problems.Count == before;
    }
}
