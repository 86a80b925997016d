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
    public static void Lower(LoweringContext context, RecurrentDeclaration layer)
    {
        int directions = layer.Bidirectional ? 2 : 1;
        int units = Math.Max(layer.Units, 1);
        int steps = context.CurrentShape.Dimensions.Length == 2 ? context.CurrentShape.Dimensions[0] : 0;
        if (!Check(context, layer, steps, out int? lengths))
        {
            if (layer.ReturnSequences && steps > 0) context.Guess(steps, units * directions);
            else context.Guess(units * directions);
            return;
        }

        int features = context.CurrentShape.Last;
        var geometry = new RecurrenceGeometry(Kind(layer), steps, layer.Units, IsReverse: false);
        long parameters = (long)geometry.GateWidth * (features + layer.Units + 2);
        if (!context.Budget.Reserve(layer, parameters * directions, (long)steps * geometry.StateWidth * directions)) return;

        int input = context.Current;
        int forward = Run(context, layer, geometry, input, lengths, prefix: "");
        if (layer.Bidirectional)
        {
            int backward = Run(context, layer, geometry with { IsReverse = true }, input, lengths, prefix: "reverse.");
            TensorShape shape = context.Graph[forward].Shape;
            context.Add(new ConcatOp(shape.Length / shape.Last, shape.WithLast(2 * layer.Units)), forward, backward);
        }

        context.MultiplyAdds = (long)directions * steps * geometry.GateWidth * (features + layer.Units);
    }

    /// <summary>One direction; returns its outputs.</summary>
    private static int Run(
        LoweringContext context, RecurrentDeclaration layer, RecurrenceGeometry geometry, int input, int? lengths, string prefix)
    {
        (double l1, double l2) = InitialWeights.Penalties(context, layer.L1, layer.L2);
        int features = context.Graph[input].Shape.Last;
        int weight = context.AddParameter(
            prefix + "weight_ih", new InitialValues(InitialRule.Glorot, 0, features, geometry.GateWidth), l1, l2, geometry.GateWidth, features);
        int recurrent = context.AddParameter(
            prefix + "weight_hh", new InitialValues(InitialRule.Orthogonal), l1, l2, geometry.GateWidth, geometry.Units);
        int bias = context.AddParameter(
            prefix + "bias",
            geometry.Kind == RecurrenceKind.Lstm ? new InitialValues(InitialRule.ForgetGate) : InitialValues.Zeros, geometry.GateWidth);

        context.Add(new ProductOp(ProductKind.Forward), input, weight);
        int gates = context.Map(ScalarFunctions.Bias, context.Current, bias);
        var operands = new List<int> { gates, recurrent };
        if (geometry.Kind == RecurrenceKind.Gru)
        {
            operands.Add(context.AddParameter(prefix + "bias_candidate", InitialValues.Zeros, geometry.Units));
        }

        if (lengths is { } counts) operands.Add(counts);
        context.Add(new RecurrenceOp(geometry, lengths is not null), operands.ToArray());
        return context.Add(new HiddenOp(geometry, layer.ReturnSequences), context.Current);
    }

    private static RecurrenceKind Kind(RecurrentDeclaration layer) => layer.Cell switch
    {
        RecurrentKind.Lstm => RecurrenceKind.Lstm,
        RecurrentKind.Gru => RecurrenceKind.Gru,
        _ => layer.Rectified ? RecurrenceKind.Relu : RecurrenceKind.Tanh,
    };

    private static bool Check(LoweringContext context, RecurrentDeclaration layer, int steps, out int? lengths)
    {
        int before = context.Problems.Count;
        SettingRules.AtLeast(context, layer, "units", layer.Units, 1);
        PenaltyRules.Check(context, layer.Site, layer.OwnSite, LayerText.Of(layer), layer.L1, layer.L2);
        if (steps == 0) RankRules.Report(context, layer, RankRules.Sequence);
        lengths = LengthRules.Find(context, layer, layer.Lengths);
        return context.Problems.Count == before;
    }
}
