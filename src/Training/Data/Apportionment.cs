namespace Lamina.Data;

/// <summary>Divides whole examples by fractions.</summary>
internal static class Apportionment
{
    // Fractions such as 0.8 are not exact: 0.8 · 10 must count as a whole number.
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Integer sizes that add up to <paramref name="count"/>, rounded by largest remainder; on ties, the earlier part is first.
    /// </summary>
    public static int[] LargestRemainder(int count, double[] fractions)
    {
        int[] sizes = Array.ConvertAll(fractions, fraction => Floor(count, fraction));
        double[] rest = fractions.Select((fraction, part) => (count * fraction) - sizes[part]).ToArray();
        for (int left = count - sizes.Sum(); left > 0; left--)
        {
            int best = LargestWithin(rest);
            sizes[best]++;
            rest[best]--;
        }

        return sizes;
    }

    /// <summary>
    /// Examples of each class in each part, (classes, parts): rows add up to the class counts, columns to the sizes, and every number
    /// is the floor of fraction · class count or one more.
    /// </summary>
    /// <remarks>
    /// Each class assigns its remaining examples to the parts that lack most (the construction of Gale and Ryser, 1957). With two or three
    /// parts and sizes rounded by largest remainder, this always succeeds.
    /// </remarks>
    public static int[,] ByClass(int[] classCounts, int[] sizes, double[] fractions)
    {
        int[,] table = new int[classCounts.Length, sizes.Length];
        int[] lacking = (int[])sizes.Clone();
        for (int label = 0; label < classCounts.Length; label++)
        {
            for (int part = 0; part < sizes.Length; part++)
            {
                table[label, part] = Floor(classCounts[label], fractions[part]);
                lacking[part] -= table[label, part];
            }
        }

        for (int label = 0; label < classCounts.Length; label++)
        {
            int left = classCounts[label];
            for (int part = 0; part < sizes.Length; part++) left -= table[label, part];

            foreach (int part in Enumerable.Range(0, sizes.Length).OrderByDescending(part => lacking[part]).Take(left).ToArray())
            {
                table[label, part]++;
                lacking[part]--;
            }
        }

        return table;
    }

    private static int Floor(int count, double fraction) => (int)Math.Floor((count * fraction) + Tolerance);

    private static int LargestWithin(double[] rest)
    {
        int best = 0;
        for (int part = 1; part < rest.Length; part++)
        {
            if (rest[part] > rest[best] + Tolerance) best = part;
        }

        return best;
    }
}
