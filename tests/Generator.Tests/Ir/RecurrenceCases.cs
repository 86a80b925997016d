using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Every cell in both directions, with and without lengths, and what is kept of the states.</summary>
internal static class RecurrenceCases
{
    public static readonly Dictionary<string, Func<Random, OpCase>> All =
        Forward().Concat(Others()).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, Func<Random, OpCase>>> Forward() =>
        from kind in Enum.GetValues<RecurrenceKind>()
        from isReverse in new[] { false, true }
        from hasLengths in new[] { false, true }
        from allSteps in new[] { false, true }
        let name =
            $"{kind}{(isReverse ? " in reverse" : "")}{(hasLengths ? " with lengths" : "")}, {(allSteps ? "all steps" : "last step")}"
        select KeyValuePair.Create(name, Forward(kind, isReverse, hasLengths, allSteps));

    private static Func<Random, OpCase> Forward(RecurrenceKind kind, bool isReverse, bool hasLengths, bool allSteps) => random =>
    {
        RecurrenceGeometry geometry = Geometry(random, kind, isReverse);
        OpOperand[] operands = [Value(geometry.Steps, geometry.GateWidth), Weight(geometry.GateWidth, geometry.Units)];
        if (kind == RecurrenceKind.Gru) operands = [.. operands, Weight(geometry.Units)];
        if (hasLengths) operands = [.. operands, Lengths(geometry.Steps)];
        int width = geometry.Units * kind switch { RecurrenceKind.Lstm => 6, RecurrenceKind.Gru => 5, _ => 1 };
        return new OpCase(new RecurrenceOp(geometry, hasLengths), TensorShape.PerExample(geometry.Steps, width), operands)
        {
            Then = new HiddenOp(geometry, allSteps),
        };
    };

    private static Dictionary<string, Func<Random, OpCase>> Others() => new()
    {
        ["hidden state of all steps"] = random => Of(random, RecurrenceKind.Lstm, (g, steps, units) => new OpCase(
            new HiddenOp(g, AllSteps: true), TensorShape.PerExample(steps, units), States(steps, 6 * units))),
        ["hidden state of the last step"] = random => Of(random, RecurrenceKind.Gru, (g, steps, units) => new OpCase(
            new HiddenOp(g, AllSteps: false), TensorShape.PerExample(units), States(steps, 5 * units))),
        ["gradient of gates"] = random => Of(random, RecurrenceKind.Gru, (g, steps, units) => new OpCase(
            new RecurrenceGradientOp(g, AllSteps: true, HasLengths: true), TensorShape.PerExample(steps, 3 * units),
            States(steps, units), States(steps, 5 * units), Given(TensorShape.Parameter(3 * units, units)), Lengths(steps))),
        ["gradient of gates from the last step"] = random => Of(random, RecurrenceKind.Tanh, (g, steps, units) => new OpCase(
            new RecurrenceGradientOp(g, AllSteps: false, HasLengths: false), TensorShape.PerExample(steps, units),
            Given(TensorShape.PerExample(units)), States(steps, units), Given(TensorShape.Parameter(units, units)))),
        ["gradient of recurrent weights"] = random => Of(random, RecurrenceKind.Lstm, (g, steps, units) => new OpCase(
            new RecurrenceWeightGradientOp(g), TensorShape.Parameter(4 * units, units), States(steps, 4 * units),
            States(steps, 6 * units))),
        ["gradient of a candidate's bias"] = random => Of(random, RecurrenceKind.Gru, (g, steps, units) => new OpCase(
            new CandidateBiasGradientOp(g), TensorShape.Parameter(units), States(steps, 3 * units), States(steps, 5 * units))),
        ["embedding"] = random => new OpCase(
            new EmbeddingOp(), TensorShape.PerExample(4, 3),
            Data(TensorShape.PerExample(4), 0, 5, whole: true).OfAnySize, Weight(5, 3).OfAnySize),
        ["embedding gradient"] = random => new OpCase(
            new EmbeddingGradientOp(5), TensorShape.Parameter(5, 3),
            Given(TensorShape.PerExample(4, 3)).OfAnySize, Data(TensorShape.PerExample(4), 0, 5, whole: true)),
    };

    private static RecurrenceGeometry Geometry(Random random, RecurrenceKind kind, bool isReverse) =>
        new(kind, random.Next(2, 5), random.Next(1, 4), isReverse);

    private static OpCase Of(Random random, RecurrenceKind kind, Func<RecurrenceGeometry, int, int, OpCase> make)
    {
        RecurrenceGeometry geometry = Geometry(random, kind, isReverse: false);
        return make(geometry, geometry.Steps, geometry.Units);
    }

    private static OpOperand States(int steps, int width) => Given(TensorShape.PerExample(steps, width));
}
