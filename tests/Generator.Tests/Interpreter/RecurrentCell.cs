using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>U of (gates·units, units), and the bias inside a GRU's candidate.</summary>
internal sealed record RecurrentWeights(int Units, double[] U, double[] CandidateBias)
{
    /// <summary>The product of U with h, the end of a state.</summary>
    public double[] Times(double[] state) => Enumerable.Range(0, U.Length / Units)
        .Select(row => Enumerable.Range(0, Units).Sum(i => U[(row * Units) + i] * state[^(Units - i)])).ToArray();

    /// <summary>The product of U transposed with a gradient.</summary>
    public double[] TransposedTimes(double[] gradient) => Enumerable.Range(0, Units)
        .Select(i => Enumerable.Range(0, U.Length / Units).Sum(row => U[(row * Units) + i] * gradient[row])).ToArray();
}

/// <summary>What a step hands to the step before: the gradients by h and, of an LSTM, by c.</summary>
internal sealed record CarriedGradient(double[] Hidden, double[] Memory);

/// <summary>
/// One step of torch.nn.RNN, LSTM or GRU for one example, forward and back. A state has its parts one after the other, each of as many
/// numbers as there are units.
/// </summary>
internal abstract class RecurrentCell
{
    /// <summary>How many parts at the end of a state go on to the next step.</summary>
    protected virtual int Carried => 1;

    public static RecurrentCell Of(RecurrenceKind kind) => kind switch
    {
        RecurrenceKind.Lstm => new LstmCell(),
        RecurrenceKind.Gru => new GruCell(),
        _ => new SimpleCell(kind),
    };

    public abstract double[] Next(RecurrentWeights weights, double[] gates, double[] previous, BranchTrace? trace);

    /// <summary>Writes the gradient of a step's gates, given that by its h and c.</summary>
    public abstract CarriedGradient Back(
        RecurrentWeights weights, double[] state, double[] previous, CarriedGradient gradient, double[] dgates);

    /// <summary>The gradient by U·h from that by the gates.</summary>
    public virtual double[] OfProduct(int units, double[] dgates, double[] state) => dgates;

    public double[] Carry(int units, double[] state)
    {
        int kept = units * Carried;
        return [.. new double[state.Length - kept], .. state[^kept..]];
    }

    protected static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}

/// <summary>h = tanh or relu of gates + U·h′.</summary>
internal sealed class SimpleCell(RecurrenceKind kind) : RecurrentCell
{
    public override double[] Next(RecurrentWeights weights, double[] gates, double[] previous, BranchTrace? trace) =>
        gates.Zip(weights.Times(previous), (own, product) =>
        {
            if (kind == RecurrenceKind.Tanh) return Math.Tanh(own + product);
            trace?.Add((own + product).CompareTo(0));
            return Math.Max(own + product, 0);
        }).ToArray();

    public override CarriedGradient Back(
        RecurrentWeights weights, double[] state, double[] previous, CarriedGradient gradient, double[] dgates)
    {
        for (int i = 0; i < dgates.Length; i++)
        {
            double slope = kind == RecurrenceKind.Tanh ? 1 - (state[i] * state[i]) : state[i] > 0 ? 1 : 0;
            dgates[i] = gradient.Hidden[i] * slope;
        }

        return gradient with { Hidden = weights.TransposedTimes(dgates) };
    }
}

/// <summary>State i f g o c h: c = f·c′ + i·g and h = o·tanh c.</summary>
internal sealed class LstmCell : RecurrentCell
{
    protected override int Carried => 2;

    public override double[] Next(RecurrentWeights weights, double[] gates, double[] previous, BranchTrace? trace)
    {
        int units = weights.Units;
        double[] product = weights.Times(previous);
        var state = new double[6 * units];
        for (int k = 0; k < units; k++)
        {
            double i = Sigmoid(gates[k] + product[k]);
            double f = Sigmoid(gates[units + k] + product[units + k]);
            double g = Math.Tanh(gates[(2 * units) + k] + product[(2 * units) + k]);
            double o = Sigmoid(gates[(3 * units) + k] + product[(3 * units) + k]);
            double c = (f * previous[(4 * units) + k]) + (i * g);
            double[] parts = [i, f, g, o, c, o * Math.Tanh(c)];
            for (int part = 0; part < parts.Length; part++) state[(part * units) + k] = parts[part];
        }

        return state;
    }

    public override CarriedGradient Back(
        RecurrentWeights weights, double[] state, double[] previous, CarriedGradient gradient, double[] dgates)
    {
        int units = weights.Units;
        var memory = new double[units];
        for (int k = 0; k < units; k++)
        {
            double[] parts = Enumerable.Range(0, 5).Select(part => state[(part * units) + k]).ToArray();
            (double i, double f, double g, double o) = (parts[0], parts[1], parts[2], parts[3]);
            double tanh = Math.Tanh(parts[4]);
            double dh = gradient.Hidden[k];
            double dc = gradient.Memory[k] + (dh * o * (1 - (tanh * tanh)));
            dgates[k] = dc * g * i * (1 - i);
            dgates[units + k] = dc * previous[(4 * units) + k] * f * (1 - f);
            dgates[(2 * units) + k] = dc * i * (1 - (g * g));
            dgates[(3 * units) + k] = dh * tanh * o * (1 - o);
            memory[k] = dc * f;
        }

        return new CarriedGradient(weights.TransposedTimes(dgates), memory);
    }
}

/// <summary>State r z n a h with a = U_n·h′ + b: n = tanh(gate + r·a) and h = (1 − z)·n + z·h′.</summary>
internal sealed class GruCell : RecurrentCell
{
    public override double[] Next(RecurrentWeights weights, double[] gates, double[] previous, BranchTrace? trace)
    {
        int units = weights.Units;
        double[] product = weights.Times(previous);
        var state = new double[5 * units];
        for (int k = 0; k < units; k++)
        {
            double r = Sigmoid(gates[k] + product[k]);
            double z = Sigmoid(gates[units + k] + product[units + k]);
            double a = product[(2 * units) + k] + weights.CandidateBias[k];
            double n = Math.Tanh(gates[(2 * units) + k] + (r * a));
            double[] parts = [r, z, n, a, ((1 - z) * n) + (z * previous[(4 * units) + k])];
            for (int part = 0; part < parts.Length; part++) state[(part * units) + k] = parts[part];
        }

        return state;
    }

    public override CarriedGradient Back(
        RecurrentWeights weights, double[] state, double[] previous, CarriedGradient gradient, double[] dgates)
    {
        int units = weights.Units;
        for (int k = 0; k < units; k++)
        {
            (double r, double z) = (state[k], state[units + k]);
            (double n, double a) = (state[(2 * units) + k], state[(3 * units) + k]);
            double dh = gradient.Hidden[k];
            double dn = dh * (1 - z) * (1 - (n * n));
            dgates[k] = dn * a * r * (1 - r);
            dgates[units + k] = dh * (previous[(4 * units) + k] - n) * z * (1 - z);
            dgates[(2 * units) + k] = dn;
        }

        double[] through = weights.TransposedTimes(OfProduct(units, dgates, state));
        return gradient with { Hidden = through.Select((value, k) => value + (gradient.Hidden[k] * state[units + k])).ToArray() };
    }

    /// <summary>The candidate's product stands behind the reset gate.</summary>
    public override double[] OfProduct(int units, double[] dgates, double[] state) =>
        dgates.Select((value, i) => i < 2 * units ? value : value * state[i - (2 * units)]).ToArray();
}
