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
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, AttentionDeclaration layer)
    {
        LayerValue? memory = layer.Memory is { } name ? LayerLookup.Find(problems, input, layer, name, "Memory") : input.Value;
        if (!Check(problems, input, layer, memory, out int? lengths) || memory is null) return LayerResult.Unchanged(input);

        // After another error the memory may be anything.
        if (memory.Shape.Dimensions.Length != 2) return LayerResult.Unchanged(input);

        int width = input.Shape.Last;
        int features = memory.Shape.Last;
        var geometry = new HeadGeometry(layer.Heads, input.Shape.Dimensions[0], memory.Shape.Dimensions[0], width / layer.Heads);
        long weights = (2L * width * width) + (2L * width * features);
        long activations = (2L * geometry.Scores.Length) + (3L * input.Shape.Length) + (2L * geometry.KeyShape.Length);
        if (!build.Reserve(layer, weights + (4L * width), activations)) return LayerResult.Unchanged(input);

        var projections = new Projections(build, new Penalty(input.Scope.Network.L1, input.Scope.Network.L2), layer.Bias);
        int queries = projections.Of("query.", input.Node, width);
        int keys = projections.Of("key.", memory.Node, width);
        int values = projections.Of("value.", memory.Node, width);

        // √d goes into the queries, which are fewer than the scores.
        int scaled = build.Map(ScalarFunctions.Times(1 / Math.Sqrt(geometry.HeadWidth)), queries);
        int scores = build.Add(new HeadProductOp(HeadProductKind.Scores, geometry), scaled, keys);
        int[] operands = lengths is { } counts ? new[] { scores, counts } : new[] { scores };
        int probabilities = build.Add(new AttentionSoftmaxOp(geometry, layer.Causal, lengths is not null), operands);
        int mixture = build.Add(new HeadProductOp(HeadProductKind.Mix, geometry), probabilities, values);
        return new LayerResult(projections.Of("output.", mixture, width));
    }

    private static bool Check(ProblemSink problems, LayerInput input, AttentionDeclaration layer, LayerValue? memory, out int? lengths)
    {
        int before = problems.Count;
        lengths = LengthRules.Find(problems, input, layer, layer.Lengths);
        if (input.Shape.Dimensions.Length != 2)
        {
            RankRules.Report(problems, input, layer, RankRules.Sequence);
            return false;
        }

        GroupRules.Heads(problems, input, layer);
        if (memory is not null) LengthRules.CheckMemory(problems, input, layer, memory);
        return problems.Count == before;
    }

    /// <summary>The four dense products of the layer.</summary>
    private sealed class Projections
    {
        private readonly LayerBuilder build;
        private readonly Penalty penalty;
        private readonly bool hasBias;

        public Projections(LayerBuilder build, Penalty penalty, bool hasBias)
        {
            this.build = build;
            this.penalty = penalty;
            this.hasBias = hasBias;
        }

        public int Of(string prefix, int node, int width)
        {
            var initial = new InitialValues(InitialRule.Glorot, 0, build.ShapeOf(node).Last, width);
            int output = DenseLowering.Project(build, node, prefix, width, new NewWeights(initial, penalty));
            return hasBias ? DenseLowering.AddBias(build, output, prefix) : output;
        }
    }
}
