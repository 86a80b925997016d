namespace Lamina.Data;

/// <summary>Reads class labels back from targets.</summary>
internal static class ClassLabels
{
    /// <summary>The label of every example of a data set whose targets are one-hot or one column of 0 and 1.</summary>
    /// <exception cref="ArgumentException">A target is neither; the message names its row.</exception>
    public static int[] Of(Dataset dataset)
    {
        int[] labels = new int[dataset.Count];
        for (int row = 0; row < labels.Length; row++)
        {
            ReadOnlySpan<float> target = dataset.Target(row);
            if (!IsClass(target))
            {
                throw new ArgumentException(
                    $"A stratified split needs classes: one-hot targets or one column of 0 and 1. The target of row {row} is neither.");
            }

            labels[row] = target.Length == 1 ? (int)target[0] : OneHot.Decode(target);
        }

        return labels;
    }

    private static bool IsClass(ReadOnlySpan<float> target)
    {
        int zeros = target.Count(0f);
        int ones = target.Count(1f);
        return zeros + ones == target.Length && (target.Length == 1 || ones == 1);
    }
}
