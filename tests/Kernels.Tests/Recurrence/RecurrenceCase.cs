using System.Numerics;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Recurrence;

/// <summary>Operands of a recurrent layer, and what its kernels make of them.</summary>
internal sealed class RecurrenceCase<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private readonly bool allSteps;

    private RecurrenceCase(RecurrenceShape shape, int examples, bool allSteps)
    {
        Shape = shape;
        Examples = examples;
        this.allSteps = allSteps;
        int rows = examples * shape.Steps;
        int bias = shape.Kind == RecurrenceKind.Gru ? shape.Units : 0;
        Gates = new GuardedArray<T>(rows * shape.GateWidth);
        U = new GuardedArray<T>(shape.GateWidth * shape.Units);
        Bias = new GuardedArray<T>(bias);
        Dh = new GuardedArray<T>((allSteps ? rows : examples) * shape.Units);
        States = new GuardedArray<T>(rows * shape.StateWidth);
        Dgates = new GuardedArray<T>(Gates.Length);
        Du = new GuardedArray<T>(U.Length);
        Dbias = new GuardedArray<T>(bias);
    }

    public RecurrenceShape Shape { get; }

    public int Examples { get; }

    public GuardedArray<T> Gates { get; private init; }

    public GuardedArray<T> U { get; private init; }

    public GuardedArray<T> Bias { get; private init; }

    public GuardedArray<T> Dh { get; private init; }

    public T[] Lengths { get; private set; } = [];

    public GuardedArray<T> States { get; }

    public GuardedArray<T> Dgates { get; }

    public GuardedArray<T> Du { get; }

    public GuardedArray<T> Dbias { get; }

    /// <summary>Random operands; with a mask every length from 0 on occurs, and the projections of hidden steps are NaN.</summary>
    public static RecurrenceCase<T, V> Random(RecurrenceShape shape, int examples, bool masked, bool allSteps)
    {
        var random = new Random(HashCode(shape, examples));
        var operands = new RecurrenceCase<T, V>(shape, examples, allSteps);
        Fill(operands.Gates, random, 2);
        Fill(operands.U, random, 3 / Math.Sqrt(shape.Units));
        Fill(operands.Bias, random, 1);
        Fill(operands.Dh, random, 2);
        if (masked) operands.Mask();
        return operands;
    }

    /// <summary>The operands of golden_recurrence.py.</summary>
    public static RecurrenceCase<T, V> Golden(RecurrenceShape shape, int examples)
    {
        var operands = new RecurrenceCase<T, V>(shape, examples, allSteps: true);
        double phase = shape.IsReverse ? 0.9 : 0.3;
        Wave(operands.Gates, 0.1, 1);
        Wave(operands.U, phase, 1.5 / Math.Sqrt(shape.Units));
        Wave(operands.Bias, 2 + phase, 0.5);
        Wave(operands.Dh, 0.5, 1);
        return operands;
    }

    /// <summary>One example with no steps but those that it has, of a case whose gradient is that of the final state.</summary>
    public RecurrenceCase<T, V> Alone(int example, int length)
    {
        var alone = new RecurrenceCase<T, V>(Shape with { Steps = length }, 1, allSteps: false) { U = U, Bias = Bias };
        Gates.Span.Slice(example * Shape.Steps * Shape.GateWidth, alone.Gates.Length).CopyTo(alone.Gates.Span);
        Dh.Span.Slice(example * Shape.Units, Shape.Units).CopyTo(alone.Dh.Span);
        return alone;
    }

    public int StepsOf(int example) => Lengths.Length == 0 ? Shape.Steps : int.CreateChecked(Lengths[example]);

    public void Run()
    {
        Forward();
        RecurrenceKernels<T, V>.Gradient(new(Dh.Span, allSteps), States.Span, Dgates.Span, new(Shape, U.Span), new(Examples, Lengths));
        RecurrenceKernels<T, V>.WeightGradient(Dgates.Span, States.Span, Du.Span, Examples, Shape);
        if (Shape.Kind == RecurrenceKind.Gru)
            RecurrenceKernels<T, V>.CandidateBiasGradient(Dgates.Span, States.Span, Dbias.Span, Examples, Shape);
    }

    public void Forward() =>
        RecurrenceKernels<T, V>.Forward(Gates.Span, States.Span, new(Shape, U.Span, Bias.Span), new(Examples, Lengths));

    /// <summary>The states that packed weights give.</summary>
    public GuardedArray<T> PackedStates()
    {
        var packed = new GuardedArray<T>(PackedProduct<T, V>.Length(Shape.Units, Shape.GateWidth));
        RecurrenceKernels<T, V>.Pack(U.Span, packed.Span, Shape.Units, Shape.GateWidth);
        packed.AssertGuardsUntouched("packed U");
        var states = new GuardedArray<T>(States.Length);
        RecurrenceKernels<T, V>.Forward(
            Gates.Span, states.Span, new(Shape, packed.Span, Bias.Span, isPacked: true), new(Examples, Lengths));
        return states;
    }

    public PlainRecurrence Plain() => new(
        Shape, U.ToDoubles(), Bias.ToDoubles(), Gates.ToDoubles(), AllDh(), Enumerable.Range(0, Examples).Select(StepsOf).ToArray());

    /// <summary>h of all steps.</summary>
    public double[] H() =>
        States.ToDoubles().Chunk(Shape.StateWidth).SelectMany(state => state.AsSpan(state.Length - Shape.Units).ToArray()).ToArray();

    /// <summary>The gradient by h of all steps.</summary>
    public double[] AllDh()
    {
        double[] given = Dh.ToDoubles();
        if (allSteps) return given;
        var all = new double[Examples * Shape.Steps * Shape.Units];
        int final = Shape.IsReverse ? 0 : Shape.Steps - 1;
        for (int example = 0; example < Examples; example++)
            given.AsSpan(example * Shape.Units, Shape.Units).CopyTo(all.AsSpan(((example * Shape.Steps) + final) * Shape.Units));
        return all;
    }

    private static int HashCode(RecurrenceShape shape, int examples) =>
        ((((int)shape.Kind * 101) + shape.Steps) * 101 * 101) + (shape.Units * 101) + examples + (shape.IsReverse ? 50 : 0);

    private static void Fill(GuardedArray<T> array, Random random, double scale) =>
        GuardedArray<T>.Random(array.Length, random, scale).Span.CopyTo(array.Span);

    private static void Wave(GuardedArray<T> array, double phase, double scale)
    {
        for (int k = 0; k < array.Length; k++)
            array.Span[k] = T.CreateTruncating(Math.Round(Math.Sin((1.7 * k) + phase) * scale * 1024) / 1024);
    }

    private void Mask()
    {
        Lengths = Enumerable.Range(0, Examples).Select(e => T.CreateTruncating((2 + (e * 3)) % (Shape.Steps + 1))).ToArray();
        for (int example = 0; example < Examples; example++)
        {
            int from = (example * Shape.Steps) + StepsOf(example), to = (example + 1) * Shape.Steps;
            Gates.Span[(from * Shape.GateWidth)..(to * Shape.GateWidth)].Fill(T.NaN);
        }
    }
}
