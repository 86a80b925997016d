using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>Whether numbers are finite.</summary>
internal static class Finite
{
    /// <summary>Whether no number is NaN or infinite.</summary>
    public static bool All(ReadOnlySpan<float> numbers)
    {
        // x − x is 0 for a finite number and NaN otherwise.
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        Vector<float> zeros = default;
        foreach (Vector<float> vector in vectors) zeros += vector - vector;
        float zero = Vector.Sum(zeros);
        for (int i = vectors.Length * Vector<float>.Count; i < numbers.Length; i++) zero += numbers[i] - numbers[i];
        return zero == 0;
    }

    /// <summary>The largest absolute value; NaN if a number is not finite.</summary>
    public static float Largest(ReadOnlySpan<float> numbers)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        Vector<float> zeros = default;
        Vector<float> most = default;
        foreach (Vector<float> vector in vectors)
        {
            zeros += vector - vector;
            most = Vector.Max(most, Vector.Abs(vector));
        }

        float zero = Vector.Sum(zeros);
        float largest = 0;
        for (int i = 0; i < Vector<float>.Count; i++) largest = MathF.Max(largest, most[i]);
        for (int i = vectors.Length * Vector<float>.Count; i < numbers.Length; i++)
        {
            zero += numbers[i] - numbers[i];
            largest = MathF.Max(largest, MathF.Abs(numbers[i]));
        }

        return zero == 0 ? largest : float.NaN;
    }

    /// <summary>The first number that is not finite; −1 if all are.</summary>
    public static int FirstNot(ReadOnlySpan<float> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!float.IsFinite(numbers[i])) return i;
        }

        return -1;
    }
}
