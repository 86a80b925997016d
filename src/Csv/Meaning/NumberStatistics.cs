namespace Lamina.Data;

/// <summary>Statistics of the numbers of a column, in double precision.</summary>
internal static class NumberStatistics
{
    /// <summary>
    /// μ = (1/n) Σ x and σ² = (1/n) Σ (x − μ)²; σ is 1 if all numbers are equal. The numbers are temporarily scaled by a power of two, so
    /// that squares of numbers as large as 1e300 or as small as 1e-300 neither overflow nor underflow.
    /// </summary>
    public static (double Mean, double Deviation) Moments(double[] numbers)
    {
        if (numbers.All(number => number == numbers[0])) return (numbers[0], 1);

        int exponent = Math.ILogB(numbers.Max(Math.Abs));
        double[] scaled = Array.ConvertAll(numbers, number => Math.ScaleB(number, -exponent));
        double mean = Mean(scaled);
        double[] distances = Array.ConvertAll(scaled, number => number - mean);
        int distance = Math.ILogB(distances.Max(Math.Abs));
        double squares = distances.Sum(number => Square(Math.ScaleB(number, -distance))) / numbers.Length;
        return (Math.ScaleB(mean, exponent), Math.ScaleB(Math.Sqrt(squares), distance + exponent));
    }

    /// <summary>The replacement of missing numbers.</summary>
    /// <param name="present">At least one number.</param>
    /// <param name="missing">Not <see cref="MissingNumber.Error"/>.</param>
    public static double Substitute(double[] present, MissingNumber missing)
    {
        double[] sorted = [.. present.Order()];
        int middle = sorted.Length / 2;
        return missing switch
        {
            MissingNumber.Mean => Moments(sorted).Mean,
            MissingNumber.Median when sorted.Length % 2 == 0 => (sorted[middle - 1] / 2) + (sorted[middle] / 2),
            MissingNumber.Median => sorted[middle],

            // Groups of a sorted list are in ascending order, and MaxBy returns the first of the largest.
            MissingNumber.MostFrequent => sorted.GroupBy(number => number).MaxBy(group => group.Count())!.Key,
            _ => throw new ArgumentOutOfRangeException(nameof(missing), missing, "This is not a replacement of missing numbers."),
        };
    }

    /// <summary>The sum is rounded at every step; the mean of the residuals corrects this.</summary>
    private static double Mean(double[] numbers)
    {
        double mean = numbers.Sum() / numbers.Length;
        return mean + (numbers.Sum(number => number - mean) / numbers.Length);
    }

    private static double Square(double number) => number * number;
}
