using Lamina.Tests;

namespace Lamina.Kernels.Tests.Recurrence;

/// <summary>Gradients against central differences of J = Σ dh·h, computed by the kernels themselves in double precision.</summary>
public class RecurrenceDifferenceTests
{
    private const double Delta = 1e-5;

    [Theory]
    [MemberData(nameof(RecurrenceCases.Directions), MemberType = typeof(RecurrenceCases))]
    public void Gradients_of_masked_examples_are_those_of_differences(RecurrenceKind kind, bool reverse)
    {
        foreach (bool allSteps in (bool[])[true, false])
        {
            var run = RecurrenceCase<double, Lanes256<double>>.Random(
                new RecurrenceShape(kind, 4, 5, reverse), 5, masked: true, allSteps);
            run.Run();
            Compare(run, run.Gates, run.Dgates.ToDoubles(), "g");
            Compare(run, run.U, run.Du.ToDoubles(), "U");
            Compare(run, run.Bias, run.Dbias.ToDoubles(), "b");
        }
    }

    private static void Compare(
        RecurrenceCase<double, Lanes256<double>> run, GuardedArray<double> operand, double[] gradient, string what)
    {
        double[] dh = run.AllDh();
        for (int i = 0; i < operand.Length; i++)
        {
            double at = operand.Span[i];
            double above = Objective(at + Delta), below = Objective(at - Delta);
            operand.Span[i] = at;
            double expected = (above - below) / (2 * Delta);
            double error = Math.Abs(gradient[i] - expected) / Math.Max(1, Math.Abs(expected));
            Assert.True(error < 1e-7, $"d{what}[{i}] of {run.Shape} = {gradient[i]:R}, difference {expected:R}");

            double Objective(double value)
            {
                operand.Span[i] = value;
                run.Forward();
                return run.H().Zip(dh, (h, d) => h * d).Sum();
            }
        }
    }
}
