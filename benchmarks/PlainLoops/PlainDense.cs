namespace Lamina.Benchmarks.PlainLoops;

/// <summary>A dense layer's three products and its bias as plain loops over flat arrays, which always read memory sequentially.</summary>
internal static class PlainDense
{
    /// <summary>z[r, o] = b[o] + Σᵢ x[r, i]·w[o, i].</summary>
    public static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> w, ReadOnlySpan<float> b, Span<float> z, int rows)
    {
        int outputs = b.Length, inputs = w.Length / outputs;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> xRow = x.Slice(row * inputs, inputs);
            Span<float> zRow = z.Slice(row * outputs, outputs);
            for (int o = 0; o < zRow.Length; o++)
            {
                ReadOnlySpan<float> wRow = w.Slice(o * inputs, xRow.Length);
                float sum = b[o];
                for (int i = 0; i < xRow.Length; i++) sum += xRow[i] * wRow[i];
                zRow[o] = sum;
            }
        }
    }

    /// <summary>dx[r, i] = Σₒ dz[r, o]·w[o, i].</summary>
    public static void Backward(ReadOnlySpan<float> dz, ReadOnlySpan<float> w, Span<float> dx, int rows)
    {
        int outputs = dz.Length / rows, inputs = dx.Length / rows;
        dx.Clear();
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> dzRow = dz.Slice(row * outputs, outputs);
            Span<float> dxRow = dx.Slice(row * inputs, inputs);
            for (int o = 0; o < dzRow.Length; o++)
            {
                ReadOnlySpan<float> wRow = w.Slice(o * inputs, dxRow.Length);
                float factor = dzRow[o];
                for (int i = 0; i < dxRow.Length; i++) dxRow[i] += factor * wRow[i];
            }
        }
    }

    /// <summary>dw[o, i] = Σᵣ dz[r, o]·x[r, i] and db[o] = Σᵣ dz[r, o].</summary>
    public static void Gradients(ReadOnlySpan<float> dz, ReadOnlySpan<float> x, Span<float> dw, Span<float> db, int rows)
    {
        int outputs = db.Length, inputs = dw.Length / outputs;
        dw.Clear();
        db.Clear();
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> dzRow = dz.Slice(row * outputs, outputs);
            ReadOnlySpan<float> xRow = x.Slice(row * inputs, inputs);
            for (int o = 0; o < dzRow.Length; o++)
            {
                Span<float> dwRow = dw.Slice(o * inputs, xRow.Length);
                float factor = dzRow[o];
                for (int i = 0; i < xRow.Length; i++) dwRow[i] += factor * xRow[i];
                db[o] += factor;
            }
        }
    }
}
