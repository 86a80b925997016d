using System.Numerics;
using Lamina.Kernels.Tests.Recurrence.Golden;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Recurrence;

public class RecurrenceKernelsScalarSingleTests : RecurrenceKernelsTests<float, Scalar<float>>;

public class RecurrenceKernelsScalarDoubleTests : RecurrenceKernelsTests<double, Scalar<double>>;

public class RecurrenceKernels128SingleTests : RecurrenceKernelsTests<float, Lanes128<float>>;

public class RecurrenceKernels128DoubleTests : RecurrenceKernelsTests<double, Lanes128<double>>;

public class RecurrenceKernels256SingleTests : RecurrenceKernelsTests<float, Lanes256<float>>;

public class RecurrenceKernels256DoubleTests : RecurrenceKernelsTests<double, Lanes256<double>>;

public class RecurrenceKernels512SingleTests : RecurrenceKernelsTests<float, Lanes512<float>>;

public class RecurrenceKernels512DoubleTests : RecurrenceKernelsTests<double, Lanes512<double>>;


/// <summary>The recurrent layers at every width against plain loops and PyTorch, with NaN around and in what is written.</summary>
public abstract class RecurrenceKernelsTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Tolerance = typeof(T) == typeof(float) ? 1e-5 : 1e-13;

    [Theory]
    [MemberData(nameof(RecurrenceCases.Directions), MemberType = typeof(RecurrenceCases))]
    public void States_and_gradients_are_those_of_plain_loops(RecurrenceKind kind, bool reverse)
    {
        foreach (int units in (int[])[1, 2, 3, 5, 8, 16, 17, 33])
        {
            foreach (int steps in (int[])[1, 2, 9])
            {
                foreach (int examples in (int[])[1, 3, 25])
                {
                    var shape = new RecurrenceShape(kind, steps, units, reverse);
                    Check(RecurrenceCase<T, V>.Random(shape, examples, masked: false, allSteps: true));
                    Check(RecurrenceCase<T, V>.Random(shape, examples, masked: true, allSteps: true));
                    Check(RecurrenceCase<T, V>.Random(shape, examples, masked: true, allSteps: false));
                }
            }
        }
    }

    [Theory]
    [InlineData(RecurrenceKind.Tanh)]
    [InlineData(RecurrenceKind.Gru)]
    public void Weight_gradients_of_several_blocks_are_added_up(RecurrenceKind kind)
    {
        Check(RecurrenceCase<T, V>.Random(new RecurrenceShape(kind, 9, 5, false), 57, masked: true, allSteps: true));
        Check(RecurrenceCase<T, V>.Random(new RecurrenceShape(kind, 16, 18, true), 80, masked: false, allSteps: true));
    }

    [Fact]
    public void States_and_gradients_are_those_of_PyTorch()
    {
        foreach ((RecurrenceShape shape, double[] h, double[] dgates, double[] du, double[] dbias) in RecurrenceGolden.Rows)
        {
            var run = RecurrenceCase<T, V>.Golden(shape, RecurrenceGolden.Examples);
            run.Run();
            AssertDigest(h, run.H(), $"h of {shape}");
            AssertDigest(dgates, run.Dgates.ToDoubles(), $"dg of {shape}");
            AssertDigest(du, run.Du.ToDoubles(), $"dU of {shape}");
            if (dbias.Length > 0) AssertDigest(dbias, run.Dbias.ToDoubles(), $"db of {shape}");
        }
    }

    [Theory]
    [MemberData(nameof(RecurrenceCases.Directions), MemberType = typeof(RecurrenceCases))]
    public void An_example_among_longer_ones_ends_as_it_does_alone(RecurrenceKind kind, bool reverse)
    {
        var shape = new RecurrenceShape(kind, 9, 6, reverse);
        var together = RecurrenceCase<T, V>.Random(shape, 7, masked: true, allSteps: false);
        together.Run();
        for (int example = 0; example < together.Examples; example++)
        {
            int length = together.StepsOf(example);
            if (length == 0) continue;
            RecurrenceCase<T, V> alone = together.Alone(example, length);
            alone.Run();
            double[] h = together.H().AsSpan(example * 9 * 6, 9 * 6).ToArray();
            AssertClose(alone.H(), h[..(length * 6)], "h");
            if (!reverse) AssertClose(alone.H()[^6..], h[^6..], "last h");
            double[] dgates = together.Dgates.ToDoubles().AsSpan(example * 9 * shape.GateWidth, 9 * shape.GateWidth).ToArray();
            AssertClose(alone.Dgates.ToDoubles(), dgates[..(length * shape.GateWidth)], "dg");
            Assert.All(dgates[(length * shape.GateWidth)..], x => Assert.Equal(0, x));
        }
    }

    [Fact]
    public void The_gradient_of_the_final_state_is_that_of_all_steps_where_the_others_are_zero()
    {
        foreach (bool reverse in (bool[])[false, true])
        {
            var shape = new RecurrenceShape(RecurrenceKind.Lstm, 5, 11, reverse);
            var run = RecurrenceCase<T, V>.Random(shape, 4, masked: true, allSteps: false);
            run.Run();
            T[] all = new T[4 * 5 * 11];
            for (int example = 0; example < 4; example++)
                run.Dh.Span.Slice(example * 11, 11).CopyTo(all.AsSpan(((example * 5) + (reverse ? 0 : 4)) * 11));
            var dgates = new GuardedArray<T>(run.Dgates.Length);
            RecurrenceKernels<T, V>.Gradient(new(all, true), run.States.Span, dgates.Span, new(shape, run.U.Span), new(4, run.Lengths));
            Assert.Equal(run.Dgates.Span.ToArray(), dgates.Span.ToArray());
        }
    }

    [Theory]
    [InlineData(2.5, "2.5")]
    [InlineData(-1, "-1")]
    [InlineData(4, "4")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_length_that_is_no_number_of_steps_is_named_and_nothing_is_written(double length, string text)
    {
        var shape = new RecurrenceShape(RecurrenceKind.Gru, 3, 2, false);
        T[] lengths = [T.Zero, T.CreateTruncating(3), T.CreateTruncating(length)];
        string expected = $"Example 2 has the length {text}; a whole number from 0 to 3 was expected. (Parameter 'lengths')";
        Assert.Equal(expected, Refused(90, states =>
            RecurrenceKernels<T, V>.Forward(new T[54], states, new(shape, new T[12], new T[2]), new(3, lengths))));
        Assert.Equal(expected, Refused(54, dgates =>
            RecurrenceKernels<T, V>.Gradient(new(new T[18], true), new T[90], dgates, new(shape, new T[12]), new(3, lengths))));
    }

    [Fact]
    public void A_wrong_size_is_named_and_nothing_is_written()
    {
        var gru = new RecurrenceShape(RecurrenceKind.Gru, 3, 2, false);
        var lstm = new RecurrenceShape(RecurrenceKind.Lstm, 3, 2, false);
        Assert.Equal("gates holds 37 numbers; (2, 3, 6) was expected. (Parameter 'gates')", Refused(60, s =>
            RecurrenceKernels<T, V>.Forward(new T[37], s, new(gru, new T[12], new T[2]), new(2))));
        Assert.Equal("u holds 13 numbers; (6, 2) was expected. (Parameter 'u')", Refused(60, s =>
            RecurrenceKernels<T, V>.Forward(new T[36], s, new(gru, new T[13], new T[2]), new(2))));
        Assert.Equal("candidateBias holds 0 numbers; Gru with 2 units has 2. (Parameter 'candidateBias')", Refused(60, s =>
            RecurrenceKernels<T, V>.Forward(new T[36], s, new(gru, new T[12]), new(2))));
        Assert.Equal("candidateBias holds 2 numbers; Lstm with 2 units has 0. (Parameter 'candidateBias')", Refused(72, s =>
            RecurrenceKernels<T, V>.Forward(new T[48], s, new(lstm, new T[16], new T[2]), new(2))));
        Assert.Equal("states holds 61 numbers; (2, 3, 10) was expected. (Parameter 'states')", Refused(61, s =>
            RecurrenceKernels<T, V>.Forward(new T[36], s, new(gru, new T[12], new T[2]), new(2))));
        Assert.Equal("lengths holds 3 numbers; none, or one for each of 2 examples, was expected. (Parameter 'lengths')", Refused(60, s =>
            RecurrenceKernels<T, V>.Forward(new T[36], s, new(gru, new T[12], new T[2]), new(2, new T[3]))));
        Assert.Equal("dh holds 12 numbers; (2, 2) was expected. (Parameter 'dh')", Refused(36, d =>
            RecurrenceKernels<T, V>.Gradient(new(new T[12], false), new T[60], d, new(gru, new T[12]), new(2))));
        Assert.Equal("dh holds 4 numbers; (2, 3, 2) was expected. (Parameter 'dh')", Refused(36, d =>
            RecurrenceKernels<T, V>.Gradient(new(new T[4], true), new T[60], d, new(gru, new T[12]), new(2))));
        Assert.Equal("du holds 11 numbers; (6, 2) was expected. (Parameter 'du')", Refused(11, d =>
            RecurrenceKernels<T, V>.WeightGradient(new T[36], new T[60], d, 2, gru)));
        Assert.Equal("dbias holds 3 numbers; (1, 2) was expected. (Parameter 'dbias')", Refused(3, d =>
            RecurrenceKernels<T, V>.CandidateBiasGradient(new T[36], new T[60], d, 2, gru)));
        Assert.Equal("Lstm has no bias within its candidate; Gru has. (Parameter 'shape')", Refused(2, d =>
            RecurrenceKernels<T, V>.CandidateBiasGradient(new T[48], new T[72], d, 2, lstm)));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecurrenceKernels<T, V>.WeightGradient(default, default, default, 2, gru with { Steps = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecurrenceKernels<T, V>.WeightGradient(default, default, default, 2, gru with { Units = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RecurrenceKernels<T, V>.WeightGradient(default, default, default, 2, gru with { Kind = (RecurrenceKind)4 }));
    }

    [Fact]
    public void No_examples_have_no_states_and_zero_gradients()
    {
        var shape = new RecurrenceShape(RecurrenceKind.Gru, 3, 2, false);
        T[] du = Enumerable.Repeat(T.NaN, 12).ToArray(), dbias = [T.NaN, T.NaN];
        RecurrenceKernels<T, V>.Forward(default, default, new(shape, new T[12], new T[2]), new(0));
        RecurrenceKernels<T, V>.Gradient(new(default, false), default, default, new(shape, new T[12]), new(0));
        RecurrenceKernels<T, V>.WeightGradient(default, default, du, 0, shape);
        RecurrenceKernels<T, V>.CandidateBiasGradient(default, default, dbias, 0, shape);
        Assert.All(du.Concat(dbias), x => Assert.Equal(T.Zero, x));
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_passes()
    {
        foreach (RecurrenceKind kind in Enum.GetValues<RecurrenceKind>())
        {
            var run = RecurrenceCase<T, V>.Random(new RecurrenceShape(kind, 7, 19, false), 90, masked: true, allSteps: true);
            run.Run();

            Assert.Equal(0, ThreadAllocations.Least(run.Run));
        }
    }

    private static void Check(RecurrenceCase<T, V> run)
    {
        run.Run();
        PlainRecurrence plain = run.Plain();
        string what = $"{run.Shape}, {run.Examples} examples";
        run.States.AssertClose(plain.States, Tolerance, $"states of {what}");
        run.PackedStates().AssertClose(plain.States, Tolerance, $"states with packed weights of {what}");
        run.Dgates.AssertClose(plain.Dgates, Tolerance, $"dg of {what}");
        run.Du.AssertClose(plain.Du, Tolerance * Math.Sqrt(run.Examples * run.Shape.Steps), $"dU of {what}");
        run.Dbias.AssertClose(plain.Dbias, Tolerance * Math.Sqrt(run.Examples * run.Shape.Steps), $"db of {what}");
    }

    private static void AssertClose(double[] expected, double[] actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(actual[i] - expected[i]) <= Tolerance, $"{what}[{i}] = {actual[i]:R}, expected {expected[i]:R}");
    }

    /// <summary>The digest that golden_recurrence.py describes; its two sums add the errors of all numbers up.</summary>
    private static void AssertDigest(double[] expected, double[] actual, string what)
    {
        double[] digest =
        [
            actual.Select((x, k) => x * Math.Cos(k)).Sum(), actual.Select((x, k) => x * Math.Cos((2.3 * k) + 1))
                .Sum(), actual[0], actual[^1],
        ];
        double norm = Math.Sqrt(actual.Sum(x => x * x));
        for (int i = 0; i < 4; i++)
        {
            Assert.True(
                Math.Abs(digest[i] - expected[i]) <= Tolerance * (1 + norm),
                $"{what}, number {i}: {digest[i]:R}, expected {expected[i]:R}");
        }
    }

    private static string Refused(int length, Action<T[]> pass)
    {
        T[] result = Enumerable.Repeat(T.One, length).ToArray();
        string message = Assert.Throws<ArgumentException>(() => pass(result)).Message;
        Assert.All(result, number => Assert.Equal(T.One, number));
        return message;
    }
}
