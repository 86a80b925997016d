using Lamina.Data;
using Lamina.Randomness;

/// <summary>Digits of 8×8 pixels, each at a position in a field of 14×14.</summary>
internal static class Field
{
    public const int Size = 14;
    private const int DigitSize = 8;

    /// <summary>Draws a position for every digit; the five digits from <paramref name="first"/> on are the classes.</summary>
    public static Dataset Place(Dataset digits, int first, PhiloxStream random)
    {
        float[] fields = new float[digits.Count * Size * Size];
        int[] classes = new int[digits.Count];
        for (int i = 0; i < digits.Count; i++)
        {
            int corner = (i * Size + random.NextInt32(Size - DigitSize + 1)) * Size + random.NextInt32(Size - DigitSize + 1);
            ReadOnlySpan<float> digit = digits.Input(i);
            for (int p = 0; p < digit.Length; p++) fields[corner + p / DigitSize * Size + p % DigitSize] = digit[p];
            classes[i] = OneHot.Decode(digits.Target(i)) - first;
        }

        return Dataset.FromLabels(fields, Size * Size, classes, 5);
    }
}
