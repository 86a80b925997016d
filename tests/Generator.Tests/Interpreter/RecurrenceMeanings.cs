using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Recurrent layers: the order of steps, masked ones, and sums over steps; the cells are <see cref="RecurrentCell"/>s.</summary>
internal static class RecurrenceMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<RecurrenceOp>(States),
        OpMeaning.Of<HiddenOp>((op, call) => call.PerExample(states => Hidden(op, states))),
        OpMeaning.Of<RecurrenceGradientOp>(Gradient),
        OpMeaning.Of<RecurrenceWeightGradientOp>((op, call) =>
            call.OverExamples((dgates, states) => WeightGradient(op.Geometry, dgates, states))),
        OpMeaning.Of<CandidateBiasGradientOp>((op, call) =>
            call.OverExamples((dgates, states) => BiasGradient(op.Geometry, dgates, states))),
        OpMeaning.Of<EmbeddingOp>((_, call) => call[0]
            .SelectMany(index => call[1].Chunk(call.Shape.Last).ElementAt((int)index)).ToArray()),
        OpMeaning.Of<EmbeddingGradientOp>(EmbeddingGradient),
    ];

    /// <summary>A step at or beyond an example's length keeps the h and c of the step before; its gates are 0.</summary>
    private static double[] States(RecurrenceOp op, OpCall call)
    {
        RecurrenceGeometry geometry = op.Geometry;
        RecurrentCell cell = RecurrentCell.Of(geometry.Kind);
        bool hasBias = call.Operands == (op.HasLengths ? 4 : 3);
        var weights = new RecurrentWeights(geometry.Units, call[1], hasBias ? call[2] : new double[geometry.Units]);
        return call.Examples(0).SelectMany((gates, example) =>
        {
            int length = op.HasLengths ? (int)call[call.Operands - 1][example] : geometry.Steps;
            double[][] states = new double[geometry.Steps][];
            var state = new double[geometry.StateWidth];
            foreach (int step in Steps(geometry))
            {
                double[] own = gates.Chunk(geometry.GateWidth).ElementAt(step);
                state = step < length ? cell.Next(weights, own, state, call.Trace) : cell.Carry(geometry.Units, state);
                states[step] = state;
            }

            return states.SelectMany(numbers => numbers);
        }).ToArray();
    }

    /// <summary>The final h is that of the step computed last.</summary>
    private static double[] Hidden(HiddenOp op, double[] states)
    {
        double[][] all = states.Chunk(op.Geometry.StateWidth).Select(state => state[^op.Geometry.Units..]).ToArray();
        return op.AllSteps ? all.SelectMany(h => h).ToArray() : all[Steps(op.Geometry).Last()];
    }

    /// <summary>Back through time: the gradient of Σ dh·h by the gates of every step.</summary>
    private static double[] Gradient(RecurrenceGradientOp op, OpCall call)
    {
        RecurrenceGeometry geometry = op.Geometry;
        RecurrentCell cell = RecurrentCell.Of(geometry.Kind);
        var weights = new RecurrentWeights(geometry.Units, call[2], CandidateBias: []);
        int[] steps = Steps(geometry).ToArray();
        return Enumerable.Range(0, call.Batch.Examples).SelectMany(example =>
        {
            int length = op.HasLengths ? (int)call[3][example] : geometry.Steps;
            double[] given = call.Examples(0).ElementAt(example);
            double[][] states = call.Examples(1).ElementAt(example).Chunk(geometry.StateWidth).ToArray();
            var dgates = new double[geometry.Steps][];
            var carried = new CarriedGradient(new double[geometry.Units], new double[geometry.Units]);
            for (int i = steps.Length - 1; i >= 0; i--)
            {
                int step = steps[i];
                double[]? own = op.AllSteps ? given.Chunk(geometry.Units).ElementAt(step) : i == steps.Length - 1 ? given : null;
                if (own is not null) carried = carried with { Hidden = carried.Hidden.Zip(own, (a, b) => a + b).ToArray() };
                dgates[step] = new double[geometry.GateWidth];
                double[] previous = i == 0 ? new double[geometry.StateWidth] : states[steps[i - 1]];
                if (step < length) carried = cell.Back(weights, states[step], previous, carried, dgates[step]);
            }

            return dgates.SelectMany(numbers => numbers);
        }).ToArray();
    }

    /// <summary>dU = Σ over steps of the product's gradient times h of the step before.</summary>
    private static double[] WeightGradient(RecurrenceGeometry geometry, double[] dgates, double[] states)
    {
        int units = geometry.Units;
        var du = new double[geometry.GateWidth * units];
        foreach ((double[] own, double[] state, double[] previous) in WithPrevious(geometry, dgates, states))
        {
            double[] ofProduct = RecurrentCell.Of(geometry.Kind).OfProduct(units, own, state);
            for (int i = 0; i < du.Length; i++) du[i] += ofProduct[i / units] * previous[^(units - (i % units))];
        }

        return du;
    }

    private static double[] BiasGradient(RecurrenceGeometry geometry, double[] dgates, double[] states)
    {
        var sum = new double[geometry.Units];
        foreach ((double[] own, double[] state, _) in WithPrevious(geometry, dgates, states))
        {
            double[] ofProduct = RecurrentCell.Of(geometry.Kind).OfProduct(geometry.Units, own, state);
            for (int i = 0; i < sum.Length; i++) sum[i] += ofProduct[^(geometry.Units - i)];
        }

        return sum;
    }

    private static IEnumerable<(double[] Gates, double[] State, double[] Previous)> WithPrevious(
        RecurrenceGeometry geometry, double[] dgates, double[] states)
    {
        var previous = new double[geometry.StateWidth];
        foreach (int step in Steps(geometry))
        {
            double[] state = states.Chunk(geometry.StateWidth).ElementAt(step);
            yield return (dgates.Chunk(geometry.GateWidth).ElementAt(step), state, previous);
            previous = state;
        }
    }

    private static IEnumerable<int> Steps(RecurrenceGeometry geometry)
    {
        IEnumerable<int> steps = Enumerable.Range(0, geometry.Steps);
        return geometry.IsReverse ? steps.Reverse() : steps;
    }

    private static double[] EmbeddingGradient(EmbeddingGradientOp op, OpCall call)
    {
        int width = call.Shape.Last;
        var table = new double[op.Vocabulary * width];
        for (int i = 0; i < call[0].Length; i++) table[((int)call[1][i / width] * width) + (i % width)] += call[0][i];
        return table;
    }
}
