using Lamina.Optimizers;
using Lamina.Runtime.Tests.Golden;

namespace Lamina.Runtime.Tests.Optimizers;

public class OptimizerFormulaTests
{
    public static TheoryData<string> Names => [.. PlainLoops.Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_hundred_updates_follow_the_formula_in_double_at_every_length(string name)
    {
        foreach (int length in Enumerable.Range(0, 71).Append(1000)) Compare(name, length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Updates_agree_with_torch(string name)
    {
        Optimizer optimizer = name switch
        {
            "GradientDescent" => new GradientDescent(0.01),
            "Momentum" => new Momentum(0.01),
            "Nesterov" => new Nesterov(0.01),
            "RmsProp" => new RmsProp(0.01, epsilon: 1e-2),
            "Adam" => new Adam(0.01, epsilon: 1e-2),
            _ => new AdamW(0.01, weightDecay: 0.1, epsilon: 1e-2),
        };
        float[] w = [.. OptimizerGolden.Start];
        var dw = new float[w.Length];
        OptimizerState state = optimizer.CreateState(w.Length);
        int compared = 0;
        for (int t = 1; t <= 200; t++)
        {
            for (int i = 0; i < w.Length; i++) dw[i] = (OptimizerGolden.Curvature[i] * w[i]) + ((((7 * t) + (3 * i)) % 11 - 5) / 8f);
            state.Update(w, dw, optimizer.LearningRate.At(t - 1, 0));
            foreach ((_, _, double[] expected) in OptimizerGolden.Rows.Where(row => row.Optimizer == name && row.Updates == t))
            {
                compared++;
                for (int i = 0; i < w.Length; i++) AssertClose(expected[i], w[i], 3e-6, $"{name}, update {t}, parameter {i}");
            }
        }

        Assert.Equal(4, compared);
    }

    private static void Compare(string name, int length)
    {
        (Optimizer optimizer, PlainLoops.Update plain) = PlainLoops.Cases[name];
        var random = new Random(length);
        float[] w = [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.5) * 2)];
        double[] expected = [.. w.Select(x => (double)x)];
        var dw = new float[length];
        var v = new double[length];
        var s = new double[length];
        OptimizerState state = optimizer.CreateState(length);
        for (int t = 1; t <= 200; t++)
        {
            double alpha = 0.02 / Math.Sqrt(t);
            for (int i = 0; i < length; i++) dw[i] = (float)(random.NextDouble() - 0.4);
            state.Update(w, dw, alpha);
            plain(expected, dw, v, s, alpha, t);
        }

        Assert.Equal(200, state.Updates);
        for (int i = 0; i < length; i++) AssertClose(expected[i], w[i], 5e-6, $"{name}, length {length}, parameter {i}");
    }

    private static void AssertClose(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)), $"{what}: {actual}, expected {expected}");
}
