namespace Lamina.Tests.HostDevices;

/// <summary>The kernels of an update in plain loops, as a reference for the generated ones.</summary>
internal static class UpdateKernels
{
    private const int Slot = 16;

    public static void Norm(HostArguments arguments)
    {
        Span<float> norms = arguments.Range(5);
        norms.Clear();
        (int block, int trainable, int shares) = (arguments.Whole(6), arguments.Whole(7), arguments.Whole(8));
        (float weight, float clip) = (arguments.Real(9), arguments.Real(10));
        for (int i = 0; i < trainable; i++)
        {
            float g = Gradient(arguments, i, block, shares, weight, clip);
            norms[i % arguments.Groups] += g * g;
        }
    }

    public static void Update(HostArguments arguments)
    {
        (int block, int trainable, int shares) = (arguments.Whole(11), arguments.Whole(12), arguments.Whole(13));
        (float weight, float clip, float clipNorm) = (arguments.Real(14), arguments.Real(15), arguments.Real(16));
        Penalties(arguments, block, weight);
        Span<float> status = arguments.Range(6);
        (int lastFlag, int flag) = (arguments.Whole(26), arguments.Whole(27));
        if (status[lastFlag] != 0) status[flag] = status[lastFlag];
        if (status[0] != 0 || status[lastFlag] != 0) return;

        float factor = Factor(arguments.Range(5), clipNorm);
        Span<float> parameters = arguments.Range(1);
        parameters[..block].CopyTo(arguments.Range(10));
        for (int i = 0; i < trainable; i++)
        {
            int flags = (int)arguments.Range(4)[i / Slot];
            if ((flags & 1) == 0) Change(arguments, i, factor * Gradient(arguments, i, block, shares, weight, clip), (flags & 2) != 0);
        }

        for (int i = trainable; i < block; i++)
        {
            if (((int)arguments.Range(4)[i / Slot] & 4) == 0) continue;
            float moved = parameters[i] - Sum(arguments, i, block, shares);
            if (float.IsFinite(moved)) parameters[i] = moved;
            else if (float.IsFinite(parameters[i])) status[flag] = 1 + (i / Slot);
        }
    }

    private static void Change(HostArguments arguments, int i, float g, bool decays)
    {
        ref float w = ref arguments.Range(1)[i];
        (float next, float first, float second) = Next(arguments, i, g, decays);
        int rule = arguments.Whole(17);
        if (!float.IsFinite(next) || !float.IsFinite(first) || !float.IsFinite(second))
        {
            if (float.IsFinite(w)) arguments.Range(6)[arguments.Whole(27)] = 1 + (i / Slot);
            return;
        }

        w = next;
        if (rule != 0) arguments.Range(8)[i] = first;
        if (rule == 4) arguments.Range(9)[i] = second;
    }

    private static (float Next, float First, float Second) Next(HostArguments arguments, int i, float g, bool decays)
    {
        float w = arguments.Range(1)[i];
        (float rate, float past1, float present1, float past2, float present2) =
            (arguments.Real(18), arguments.Real(19), arguments.Real(20), arguments.Real(21), arguments.Real(22));
        (float epsilon, float kept, float correction) = (arguments.Real(23), arguments.Real(24), arguments.Real(25));
        int rule = arguments.Whole(17);
        if (rule == 0) return (w - (rate * g), 0, 0);

        float first = arguments.Range(8)[i];
        float v = (past1 * first) + (present1 * g);
        float s = (past1 * first) + (present1 * g * g);
        if (rule == 1) return (w - (rate * v), v, 0);
        if (rule == 2) return (w - (rate * ((past1 * v) + (present1 * g))), v, 0);
        if (rule == 3) return (w - (rate * g / (MathF.Sqrt(s) + epsilon)), s, 0);
        float squares = (past2 * arguments.Range(9)[i]) + (present2 * g * g);
        return (((decays ? kept : 1) * w) - (rate * v / ((MathF.Sqrt(squares) * correction) + epsilon)), v, squares);
    }

    private static float Gradient(HostArguments arguments, int i, int block, int shares, float weight, float clip)
    {
        if (((int)arguments.Range(4)[i / Slot] & 1) != 0) return 0;
        float w = arguments.Range(1)[i];
        float g = Sum(arguments, i, block, shares);
        float l2 = arguments.Range(3)[i / Slot];
        float l1 = arguments.Range(2)[i / Slot];
        if (l2 != 0) g += l2 * weight * w;
        if (l1 != 0) g += l1 * weight * MathF.Sign(w);
        return clip > 0 ? Math.Clamp(g, -clip, clip) : g;
    }

    private static float Sum(HostArguments arguments, int i, int block, int shares)
    {
        Span<float> gradients = arguments.Range(0);
        if (gradients.Length != block * shares) throw new InvalidOperationException("The gradients have another length.");
        float sum = 0;
        for (int share = 0; share < shares; share++) sum += gradients[(share * block) + i];
        return sum;
    }

    private static float Factor(ReadOnlySpan<float> norms, float limit)
    {
        if (limit == 0) return 1;
        double squares = 0;
        foreach (float square in norms) squares += square;
        double norm = Math.Sqrt(squares);
        return norm > limit && double.IsFinite(norm) ? (float)(limit / norm) : 1;
    }

    private static void Penalties(HostArguments arguments, int block, float weight)
    {
        Span<float> penalties = arguments.Range(7);
        penalties.Clear();
        for (int i = 0; i < block; i++)
        {
            float w = arguments.Range(1)[i];
            penalties[i % arguments.Groups] +=
                weight * ((arguments.Range(3)[i / Slot] * w * w / 2) + (arguments.Range(2)[i / Slot] * Math.Abs(w)));
        }
    }
}
