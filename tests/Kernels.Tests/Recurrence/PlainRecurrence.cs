namespace Lamina.Kernels.Tests.Recurrence;

/// <summary>
/// Recurrent layers in plain loops, example by example over the steps that it has: hidden steps are not computed but filled in afterwards.
/// </summary>
internal sealed class PlainRecurrence
{
    private readonly RecurrenceShape shape;
    private readonly double[] u;
    private readonly double[] bias;
    private readonly int units;
    private readonly int gateCount;
    private readonly int sections;

    public PlainRecurrence(RecurrenceShape shape, double[] u, double[] bias, double[] g, double[] dh, int[] lengths)
    {
        this.shape = shape;
        this.u = u;
        this.bias = bias;
        units = shape.Units;
        (gateCount, sections) = shape.Kind switch { RecurrenceKind.Lstm => (4, 6), RecurrenceKind.Gru => (3, 5), _ => (1, 1) };
        States = new double[lengths.Length * shape.Steps * sections * units];
        Dgates = new double[g.Length];
        Du = new double[u.Length];
        Dbias = new double[bias.Length];
        for (int example = 0; example < lengths.Length; example++) Run(g, dh, example, lengths[example]);
    }

    public double[] States { get; }

    public double[] Dgates { get; }

    public double[] Du { get; }

    public double[] Dbias { get; }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private void Run(double[] g, double[] dh, int example, int length)
    {
        int[] order = Enumerable.Range(0, length).ToArray();
        if (shape.IsReverse) Array.Reverse(order);
        var history = new List<double[][]> { Zeros() };
        foreach (int step in order) history.Add(Forward(g.AsSpan(Row(example, step) * gateCount * units), history[^1]));
        for (int n = 0; n < length; n++) Store(history[n + 1], example, order[n], from: 0);

        // Behind its end an example going forward keeps its last state; in reverse the end comes first.
        double[][] kept = shape.IsReverse ? Zeros() : history[^1];
        int carried = shape.Kind == RecurrenceKind.Lstm ? 2 : 1;
        for (int step = length; step < shape.Steps; step++) Store(kept, example, step, sections - carried);

        double[] gradient = new double[units], gradientC = new double[units];
        for (int step = shape.IsReverse ? shape.Steps : length; step < shape.Steps; step++) AddDh(gradient, dh, example, step);
        for (int n = length - 1; n >= 0; n--)
        {
            AddDh(gradient, dh, example, order[n]);
            gradient = Backward(gradient, gradientC, history[n + 1], history[n], Row(example, order[n]));
        }
    }

    private int Row(int example, int step) => (example * shape.Steps) + step;

    private double[][] Zeros() => Enumerable.Range(0, sections).Select(_ => new double[units]).ToArray();

    private void Store(double[][] state, int example, int step, int from)
    {
        for (int section = from; section < sections; section++)
            state[section].CopyTo(States, ((Row(example, step) * sections) + section) * units);
    }

    private void AddDh(double[] gradient, double[] dh, int example, int step)
    {
        for (int j = 0; j < units; j++) gradient[j] += dh[(Row(example, step) * units) + j];
    }

    private double[][] Forward(Span<double> g, double[][] before)
    {
        double[][] s = Zeros();
        double[] old = before[^1];
        for (int j = 0; j < units; j++)
        {
            double[] product = new double[gateCount];
            for (int gate = 0; gate < gateCount; gate++)
                for (int k = 0; k < units; k++) product[gate] += u[(((gate * units) + j) * units) + k] * old[k];
            double Gate(Span<double> values, int gate) => values[(gate * units) + j] + product[gate];
            switch (shape.Kind)
            {
                case RecurrenceKind.Tanh:
                    s[0][j] = Math.Tanh(Gate(g, 0));
                    break;
                case RecurrenceKind.Relu:
                    s[0][j] = Math.Max(0, Gate(g, 0));
                    break;
                case RecurrenceKind.Lstm:
                    s[0][j] = Sigmoid(Gate(g, 0));
                    s[1][j] = Sigmoid(Gate(g, 1));
                    s[2][j] = Math.Tanh(Gate(g, 2));
                    s[3][j] = Sigmoid(Gate(g, 3));
                    s[4][j] = (s[1][j] * before[4][j]) + (s[0][j] * s[2][j]);
                    s[5][j] = s[3][j] * Math.Tanh(s[4][j]);
                    break;
                default:
                    s[0][j] = Sigmoid(Gate(g, 0));
                    s[1][j] = Sigmoid(Gate(g, 1));
                    s[3][j] = product[2] + bias[j];
                    s[2][j] = Math.Tanh(g[(2 * units) + j] + (s[0][j] * s[3][j]));
                    s[4][j] = ((1 - s[1][j]) * s[2][j]) + (s[1][j] * old[j]);
                    break;
            }
        }

        return s;
    }

    /// <summary>Takes the gradient by h and c from after a step to before it.</summary>
    private double[] Backward(double[] dh, double[] dc, double[][] s, double[][] before, int row)
    {
        var result = new double[units];
        for (int j = 0; j < units; j++)
        {
            double[] dg = new double[gateCount], dproduct = dg;
            switch (shape.Kind)
            {
                case RecurrenceKind.Tanh:
                    dg[0] = dh[j] * (1 - (s[0][j] * s[0][j]));
                    break;
                case RecurrenceKind.Relu:
                    dg[0] = s[0][j] > 0 ? dh[j] : 0;
                    break;
                case RecurrenceKind.Lstm:
                    double t = Math.Tanh(s[4][j]);
                    double whole = dc[j] + (dh[j] * s[3][j] * (1 - (t * t)));
                    dg[0] = whole * s[2][j] * s[0][j] * (1 - s[0][j]);
                    dg[1] = whole * before[4][j] * s[1][j] * (1 - s[1][j]);
                    dg[2] = whole * s[0][j] * (1 - (s[2][j] * s[2][j]));
                    dg[3] = dh[j] * t * s[3][j] * (1 - s[3][j]);
                    dc[j] = whole * s[1][j];
                    break;
                default:
                    double z = s[1][j], n = s[2][j];
                    dg[2] = dh[j] * (1 - z) * (1 - (n * n));
                    dg[1] = dh[j] * (before[4][j] - n) * z * (1 - z);
                    dg[0] = dg[2] * s[3][j] * s[0][j] * (1 - s[0][j]);
                    dproduct = [dg[0], dg[1], dg[2] * s[0][j]];
                    Dbias[j] += dproduct[2];
                    result[j] += dh[j] * z;
                    break;
            }

            for (int gate = 0; gate < gateCount; gate++)
            {
                Dgates[(((row * gateCount) + gate) * units) + j] = dg[gate];
                for (int k = 0; k < units; k++)
                {
                    int weight = (((gate * units) + j) * units) + k;
                    Du[weight] += dproduct[gate] * before[^1][k];
                    result[k] += dproduct[gate] * u[weight];
                }
            }
        }

        return result;
    }
}
