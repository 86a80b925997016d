using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Interpreter;

namespace Lamina.Generator.Tests.Differentiation;

/// <summary>
/// Directional derivatives of J = loss/m by the centred five-point formula,
/// (8(J(h) − J(−h)) − (J(2h) − J(−2h)))/12h, whose error is of order h⁴. Near a kink the step shrinks until all five points lie on
/// one smooth piece, which the branches taken by the interpreter tell.
/// </summary>
internal static class FiniteDifferences
{
    private static readonly double[] Steps = [1e-3, 1e-4, 2e-5];

    /// <summary>dJ/dt at θ + t·direction for one parameter; null when a kink is nearer than the smallest step.</summary>
    public static double? Of(Graph graph, Batch batch, int parameter, double[] direction)
    {
        ulong centre = Evaluate(0).Branches;
        foreach (double step in Steps)
        {
            (double Value, ulong Branches)[] points = new[] { -2, -1, 1, 2 }.Select(k => Evaluate(k * step)).ToArray();
            if (points.Any(point => point.Branches != centre)) continue;
            double difference = (8 * (points[2].Value - points[1].Value)) - (points[3].Value - points[0].Value);
            return difference / (12 * step);
        }

        return null;

        (double Value, ulong Branches) Evaluate(double t)
        {
            double[] moved = batch.Parameters[parameter].Zip(direction, (value, slope) => value + (t * slope)).ToArray();
            var trace = new BranchTrace();
            GraphResults results = GraphInterpreter.Run(graph, batch.WithParameter(parameter, moved), trace);
            return (results.Loss / batch.Slice.BatchExamples, trace.Hash);
        }
    }
}
