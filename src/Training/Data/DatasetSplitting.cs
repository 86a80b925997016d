using Lamina.Randomness;

namespace Lamina.Data;

/// <summary>Random splits of a data set by fractions.</summary>
/// <remarks>
/// <para>Every example is in exactly one part, in shuffled order; equal seeds give equal splits.</para>
/// <para>
/// Sizes are rounded by largest remainder: each part first gets ⌊fraction · count⌋ examples, and the remaining examples go one each to the
/// parts with the largest remainders; on ties, the earlier part is first.
/// </para>
/// <para>
/// A stratified split has the same sizes. In each part, the number of examples of each class is proportional to within one example.
/// </para>
/// </remarks>
public static class DatasetSplitting
{
    /// <summary>The random stream just below those of the epoch orders, so that a split and a training can share a seed.</summary>
    private const uint Stream = (1u << 31) - 1;

    /// <summary>Splits into train and test.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="train">Fraction of the first part, positive.</param>
    /// <param name="test">Fraction of the second part, positive; the sum is 1 within 1e-9.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="stratified">Keeps the proportions of the classes; targets must be one-hot or one column of 0 and 1.</param>
    /// <exception cref="ArgumentException">The fractions are not as above, a part is empty, or the targets are not classes.</exception>
    public static (Dataset Train, Dataset Test) Split(
        this Dataset dataset, double train, double test, ulong seed, bool stratified = false)
    {
        Dataset[] parts = SplitParts(dataset, [train, test], seed, stratified);
        return (parts[0], parts[1]);
    }

    /// <summary>Splits into train, dev and test.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="train">Fraction of the first part, positive.</param>
    /// <param name="dev">Fraction of the second part, positive.</param>
    /// <param name="test">Fraction of the third part, positive; the sum is 1 within 1e-9.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="stratified">Keeps the proportions of the classes; targets must be one-hot or one column of 0 and 1.</param>
    /// <exception cref="ArgumentException">The fractions are not as above, a part is empty, or the targets are not classes.</exception>
    public static (Dataset Train, Dataset Dev, Dataset Test) Split(
        this Dataset dataset, double train, double dev, double test, ulong seed, bool stratified = false)
    {
        Dataset[] parts = SplitParts(dataset, [train, dev, test], seed, stratified);
        return (parts[0], parts[1], parts[2]);
    }

    private static Dataset[] SplitParts(Dataset dataset, double[] fractions, ulong seed, bool stratified)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        RequireFractions(fractions);
        int[] order = Enumerable.Range(0, dataset.Count).ToArray();
        new PhiloxStream(seed, Stream).Shuffle<int>(order);
        int[] sizes = Apportionment.LargestRemainder(dataset.Count, fractions);
        for (int part = 0; part < sizes.Length; part++)
        {
            if (sizes[part] == 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The fraction {fractions[part]} of {dataset.Count} examples rounds to 0."));
            }
        }

        int[][] parts = stratified
            ? Stratified(order, ClassLabels.Of(dataset), sizes, fractions)
            : Consecutive(order, sizes);
        return Array.ConvertAll(parts, part => dataset.Select(part));
    }

    private static void RequireFractions(double[] fractions)
    {
        double sum = 0;
        foreach (double fraction in fractions)
        {
            // Negated, so that NaN is rejected too.
            if (!(fraction > 0))
            {
                throw new ArgumentException(FormattableString.Invariant($"The fraction {fraction} of a split is not positive."));
            }

            sum += fraction;
        }

        if (!(Math.Abs(sum - 1) <= 1e-9))
        {
            throw new ArgumentException(FormattableString.Invariant($"The fractions of a split add up to {sum}, not to 1."));
        }
    }

    private static int[][] Consecutive(int[] order, int[] sizes)
    {
        int[][] parts = new int[sizes.Length][];
        int start = 0;
        for (int part = 0; part < sizes.Length; part++)
        {
            parts[part] = order[start..(start + sizes[part])];
            start += sizes[part];
        }

        return parts;
    }

    // Walks the shuffled order once; each example goes to the first part that still lacks examples of its class.
    private static int[][] Stratified(int[] order, int[] labels, int[] sizes, double[] fractions)
    {
        int[] classCounts = new int[labels.Max() + 1];
        foreach (int label in labels) classCounts[label]++;

        int[,] open = Apportionment.ByClass(classCounts, sizes, fractions);
        int[][] parts = Array.ConvertAll(sizes, size => new int[size]);
        int[] filled = new int[sizes.Length];
        foreach (int example in order)
        {
            int part = 0;
            while (open[labels[example], part] == 0) part++;
            open[labels[example], part]--;
            parts[part][filled[part]++] = example;
        }

        return parts;
    }
}
