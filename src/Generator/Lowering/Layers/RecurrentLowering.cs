using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>
/// Recurrent layers: the projection of all inputs is one product, what is left is the recurrence itself. A bidirectional layer is two, the
/// second running backwards, side by side.
/// </summary>
internal static class RecurrentLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, RecurrentDeclaration layer)
    {
        int directions = layer.Bidirectional ? 2 : 1;
        int units = Math.Max(layer.Units, 1) * directions;
        int steps = input.Shape.Dimensions.Length == 2 ? input.Shape.Dimensions[0] : 0;
        if (!Check(problems, input, layer, steps, out int? lengths))
        {
            return new LayerResult(layer.ReturnSequences && steps > 0 ? build.Guess(steps, units) : build.Guess(units));
        }

        int features = input.Shape.Last;
        var geometry = new RecurrenceGeometry(Kind(layer), steps, layer.Units, IsReverse: false);
        long parameters = (long)geometry.GateWidth * (features + layer.Units + 2);
        if (!build.Reserve(layer, parameters * directions, (long)steps * geometry.StateWidth * directions))
        {
            return LayerResult.Unchanged(input);
        }

        var direction = new Direction(build, input, layer, lengths);
        int output = direction.Run(geometry, prefix: "");
        if (layer.Bidirectional)
        {
            int backward = direction.Run(geometry with { IsReverse = true }, prefix: "reverse.");
            TensorShape shape = build.ShapeOf(output);
            output = build.Add(new ConcatOp(shape.Length / shape.Last, shape.WithLast(2 * layer.Units)), output, backward);
        }

        return new LayerResult(output);
    }

    private static RecurrenceKind Kind(RecurrentDeclaration layer) => layer.Cell switch
    {
        RecurrentKind.Lstm => RecurrenceKind.Lstm,
        RecurrentKind.Gru => RecurrenceKind.Gru,
        _ => layer.Rectified ? RecurrenceKind.Relu : RecurrenceKind.Tanh,
    };

    private static bool Check(ProblemSink problems, LayerInput input, RecurrentDeclaration layer, int steps, out int? lengths)
    {
        int before = problems.Count;
        SettingRules.AtLeast(problems, layer, "units", layer.Units, 1);
        PenaltyRules.OfLayer(problems, layer, layer.Weights);
        if (steps == 0) RankRules.Report(problems, input, layer, RankRules.Sequence);
        lengths = LengthRules.Find(problems, input, layer, layer.Lengths);
        return problems.Count == before;
    }

    /// <summary>The layer in one direction.</summary>
    private sealed class Direction
    {
        private readonly LayerBuilder build;
        private readonly LayerInput input;
        private readonly RecurrentDeclaration layer;
        private readonly int? lengths;

        public Direction(LayerBuilder build, LayerInput input, RecurrentDeclaration layer, int? lengths)
        {
            this.build = build;
            this.input = input;
            this.layer = layer;
            this.lengths = lengths;
        }

        /// <summary>Its outputs.</summary>
        public int Run(RecurrenceGeometry geometry, string prefix)
        {
            Penalty penalty = new InitialWeights(input, layer.Weights).Penalty;
            int features = input.Shape.Last;
            int gates = geometry.GateWidth;
            InitialValues biases = geometry.Kind == RecurrenceKind.Lstm ? new InitialValues(InitialRule.ForgetGate) : InitialValues.Zeros;
            int weight = build.Parameter(
                prefix + "weight_ih", new InitialValues(InitialRule.Glorot, 0, features, gates), penalty, gates, features);
            int recurrent = build.Parameter(
                prefix + "weight_hh", new InitialValues(InitialRule.Orthogonal), penalty, gates, geometry.Units);
            int bias = build.Parameter(prefix + "bias", biases, gates);

            int projected = build.Map(ScalarFunctions.Bias, build.Add(new ProductOp(ProductKind.Forward), input.Node, weight), bias);
            var operands = new List<int> { projected, recurrent };
            if (geometry.Kind == RecurrenceKind.Gru)
            {
                operands.Add(build.Parameter(prefix + "bias_candidate", InitialValues.Zeros, geometry.Units));
            }

            if (lengths is { } counts) operands.Add(counts);
            int states = build.Add(new RecurrenceOp(geometry, lengths is not null), operands.ToArray());
            return build.Add(new HiddenOp(geometry, layer.ReturnSequences), states);
        }
    }
}
