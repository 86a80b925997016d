using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>
/// Recurrent layers: every cell, both directions, lengths; few units, an odd number, and more than local memory takes at once.
/// </summary>
internal static class RecurrenceKernelCases
{
    public static readonly IReadOnlyDictionary<string, GraphCase> All = Forward().Concat(Backward()).Concat(Others())
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<KeyValuePair<string, GraphCase>> Forward()
    {
        foreach (RecurrenceKind kind in Enum.GetValues<RecurrenceKind>())
        {
            yield return Pair($"{kind}", States(new RecurrenceGeometry(kind, 4, 3, IsReverse: false), hasLengths: false));
            yield return Pair(
                $"{kind} in reverse with lengths", States(new RecurrenceGeometry(kind, 5, 37, IsReverse: true), hasLengths: true));
            yield return Pair($"{kind} with lengths", States(new RecurrenceGeometry(kind, 3, 1, IsReverse: false), hasLengths: true));
        }

        yield return Pair(
            "Lstm of many units", States(new RecurrenceGeometry(RecurrenceKind.Lstm, 3, 150, IsReverse: false), hasLengths: true));
        yield return Pair(
            "Gru of many units", States(new RecurrenceGeometry(RecurrenceKind.Gru, 2, 300, IsReverse: true), hasLengths: false));
        yield return Pair("Gru without bias",
            States(new RecurrenceGeometry(RecurrenceKind.Gru, 3, 5, IsReverse: false), hasLengths: true, hasBias: false));
        yield return Pair("Tanh and a function",
            States(new RecurrenceGeometry(RecurrenceKind.Tanh, 4, 6, IsReverse: false), hasLengths: false, function: true));
        yield return Pair("Lstm and a function",
            States(new RecurrenceGeometry(RecurrenceKind.Lstm, 4, 33, IsReverse: true), hasLengths: true, function: true));
    }

    private static IEnumerable<KeyValuePair<string, GraphCase>> Backward()
    {
        foreach (RecurrenceKind kind in Enum.GetValues<RecurrenceKind>())
        {
            yield return Pair(
                $"{kind} gradient", Gates(new RecurrenceGeometry(kind, 4, 3, IsReverse: false), allSteps: true, hasLengths: false));
            yield return Pair(
                $"{kind} gradient in reverse with lengths",
                Gates(new RecurrenceGeometry(kind, 5, 37, IsReverse: true), allSteps: true, hasLengths: true));
            yield return Pair(
                $"{kind} gradient from the last step",
                Gates(new RecurrenceGeometry(kind, 5, 7, IsReverse: kind == RecurrenceKind.Gru), allSteps: false, hasLengths: true));
        }

        yield return Pair(
            "Lstm gradient of many units",
            Gates(new RecurrenceGeometry(RecurrenceKind.Lstm, 3, 150, IsReverse: false), allSteps: false, hasLengths: true));
        yield return Pair(
            "Gru gradient and a function",
            Gates(new RecurrenceGeometry(RecurrenceKind.Gru, 4, 33, IsReverse: false), allSteps: true, hasLengths: true, function: true));
    }

    private static IEnumerable<KeyValuePair<string, GraphCase>> Others()
    {
        foreach (RecurrenceKind kind in Enum.GetValues<RecurrenceKind>())
        {
            foreach (bool isReverse in new[] { false, true })
            {
                var g = new RecurrenceGeometry(kind, 4, isReverse ? 13 : 3, isReverse);
                yield return Pair($"{kind} weight gradient{(isReverse ? " in reverse" : "")}", GraphCase.Of(new OpCase(
                    new RecurrenceWeightGradientOp(g), TensorShape.Parameter(g.GateWidth, g.Units), Steps(g, g.GateWidth),
                    Steps(g, g.StateWidth))));
            }
        }

        foreach (int units in new[] { 3, 35 })
        {
            var g = new RecurrenceGeometry(RecurrenceKind.Gru, 3, units, IsReverse: false);
            yield return Pair($"candidate's bias of {units}", GraphCase.Of(new OpCase(
                new CandidateBiasGradientOp(g), TensorShape.Parameter(units), Steps(g, g.GateWidth), Steps(g, g.StateWidth))));
        }

        yield return Pair("embedding gradient", Embedding(vocabulary: 5, steps: 4, width: 3));
        yield return Pair("embedding gradient of a wide table", Embedding(vocabulary: 7, steps: 3, width: 300));
        yield return Pair("embedding gradient of a long table", Embedding(vocabulary: 400, steps: 31, width: 5));
    }

    private static GraphCase States(RecurrenceGeometry g, bool hasLengths, bool hasBias = true, bool function = false)
    {
        OpOperand[] operands = [Value(g.Steps, g.GateWidth), Recurrent(g)];
        if (g.Kind == RecurrenceKind.Gru && hasBias) operands = [.. operands, Weight(g.Units)];
        if (hasLengths) operands = [.. operands, Lengths(g.Steps)];
        return GraphCase.Of(
            new OpCase(new RecurrenceOp(g, hasLengths), TensorShape.PerExample(g.Steps, g.StateWidth), operands), function
                ? Doubled
                : null);
    }

    private static GraphCase Gates(RecurrenceGeometry g, bool allSteps, bool hasLengths, bool function = false)
    {
        OpOperand dh = Given(allSteps ? TensorShape.PerExample(g.Steps, g.Units) : TensorShape.PerExample(g.Units));
        OpOperand[] operands = [dh, Steps(g, g.StateWidth), Recurrent(g)];
        if (hasLengths) operands = [.. operands, Lengths(g.Steps)];
        return GraphCase.Of(
            new OpCase(new RecurrenceGradientOp(g, allSteps, hasLengths), TensorShape.PerExample(g.Steps, g.GateWidth), operands), function
                ? Doubled
                : null);
    }

    private static GraphCase Embedding(int vocabulary, int steps, int width) => GraphCase.Of(new OpCase(
        new EmbeddingGradientOp(vocabulary), TensorShape.Parameter(vocabulary, width),
        Given(TensorShape.PerExample(steps, width)), Data(TensorShape.PerExample(steps), 0, vocabulary, whole: true)));

    /// <summary>The result is that of a function behind the op, whose own result is then nobody's.</summary>
    private static IEnumerable<int> Doubled(GraphBuilder builder, int op) =>
        [builder.Map(new ScalarFunction("Double", 1, ScalarExpression.Argument(0) + ScalarExpression.Argument(0)), "tested", op)];

    /// <summary>Weights that keep states around 1 at any number of units.</summary>
    private static OpOperand Recurrent(RecurrenceGeometry g) =>
        Data(TensorShape.Parameter(g.GateWidth, g.Units), -1 / Math.Sqrt(g.Units), 1 / Math.Sqrt(g.Units));

    private static OpOperand Steps(RecurrenceGeometry g, int width) => Data(TensorShape.PerExample(g.Steps, width), -0.9, 0.9);

    private static KeyValuePair<string, GraphCase> Pair(string name, GraphCase tested) => new(name, tested);
}
