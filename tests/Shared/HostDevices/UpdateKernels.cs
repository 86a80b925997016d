namespace Lamina.Tests.HostDevices;

/// <summary>The kernels of an update in plain loops: what the generated ones must compute.</summary>
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
        (int block, int trainable, int shares) = (arguments.Whole(10), arguments.Whole(11), arguments.Whole(12));
        (float weight, float clip, float clipNorm) = (arguments.Real(13), arguments.Real(14), arguments.Real(15));
        Penalties(arguments, block, weight);
        if (arguments.Range(6)[0] != 0) return;

        float factor = Factor(arguments.Range(5), clipNorm);
        Span<float> parameters = arguments.Range(1);
        for (int i = 0; i < trainable; i++)
        {
            int flags = (int)arguments.Range(4)[i / Slot];
            if ((flags & 1) == 0) Change(arguments, i, factor * Gradient(arguments, i, block, shares, weight, clip), (flags & 2) != 0);
        }

        for (int i = trainable; i < block; i++)
        {
            if (((int)arguments.Range(4)[i / Slot] & 4) != 0) parameters[i] -= Sum(arguments, i, block, shares);
        }
    }

    private static void Change(HostArguments arguments, int i, float g, bool decays)
    {
        ref float w = ref arguments.Range(1)[i];
        Span<float> first = arguments.Range(8);
        Span<float> second = arguments.Range(9);
        (float rate, float past1, float present1, float past2, float present2) =
            (arguments.Real(17), arguments.Real(18), arguments.Real(19), arguments.Real(20), arguments.Real(21));
        (float epsilon, float kept, float correction) = (arguments.Real(22), arguments.Real(23), arguments.Real(24));
        switch (arguments.Whole(16))
        {
            case 0:
                w -= rate * g;
                break;
            case 1:
                first[i] = (past1 * first[i]) + (present1 * g);
                w -= rate * first[i];
                break;
            case 2:
                first[i] = (past1 * first[i]) + (present1 * g);
                w -= rate * ((past1 * first[i]) + (present1 * g));
                break;
            case 3:
                first[i] = (past1 * first[i]) + (present1 * g * g);
                w -= rate * g / (MathF.Sqrt(first[i]) + epsilon);
                break;
            default:
                first[i] = (past1 * first[i]) + (present1 * g);
                second[i] = (past2 * second[i]) + (present2 * g * g);
                w = ((decays ? kept : 1) * w) - (rate * first[i] / ((MathF.Sqrt(second[i]) * correction) + epsilon));
                break;
        }
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
