namespace Lamina.Benchmarks.PlainLoops;

/// <summary>Activations and losses as plain loops.</summary>
internal static class PlainActivation
{
    /// <summary>a = tanh z or max(z, 0), in place.</summary>
    public static void Apply(HiddenActivation activation, Span<float> z)
    {
        if (activation == HiddenActivation.Tanh)
        {
            for (int i = 0; i < z.Length; i++) z[i] = MathF.Tanh(z[i]);
        }
        else
        {
            for (int i = 0; i < z.Length; i++) z[i] = MathF.Max(z[i], 0);
        }
    }

    /// <summary>dz = da·g'(z), in place, g' computed from a.</summary>
    public static void Backward(HiddenActivation activation, ReadOnlySpan<float> a, Span<float> da)
    {
        a = a[..da.Length];
        if (activation == HiddenActivation.Tanh)
        {
            for (int i = 0; i < da.Length; i++) da[i] *= 1 - (a[i] * a[i]);
        }
        else
        {
            for (int i = 0; i < da.Length; i++) da[i] = a[i] > 0 ? da[i] : 0;
        }
    }

    /// <summary>ŷ in place of z: the sigmoid of a single output, the softmax of several.</summary>
    public static void Outputs(Span<float> z, int rows)
    {
        int width = z.Length / rows;
        if (width == 1)
        {
            for (int i = 0; i < z.Length; i++) z[i] = 1 / (1 + MathF.Exp(-z[i]));
            return;
        }

        for (int row = 0; row < rows; row++)
        {
            Span<float> zRow = z.Slice(row * width, width);
            float greatest = zRow[0];
            for (int i = 1; i < zRow.Length; i++) greatest = MathF.Max(greatest, zRow[i]);
            float sum = 0;
            for (int i = 0; i < zRow.Length; i++)
            {
                zRow[i] = MathF.Exp(zRow[i] - greatest);
                sum += zRow[i];
            }

            float scale = 1 / sum;
            for (int i = 0; i < zRow.Length; i++) zRow[i] *= scale;
        }
    }

    /// <summary>Σ 𝓛: binary cross-entropy of a single output, cross-entropy of several.</summary>
    public static double Loss(ReadOnlySpan<float> predicted, ReadOnlySpan<float> targets, int rows)
    {
        targets = targets[..predicted.Length];
        double sum = 0;
        if (predicted.Length == rows)
        {
            for (int i = 0; i < predicted.Length; i++)
                sum -= (targets[i] * MathF.Log(predicted[i])) + ((1 - targets[i]) * MathF.Log(1 - predicted[i]));
            return sum;
        }

        for (int i = 0; i < predicted.Length; i++)
        {
            if (targets[i] != 0) sum -= targets[i] * MathF.Log(predicted[i]);
        }

        return sum;
    }
}
