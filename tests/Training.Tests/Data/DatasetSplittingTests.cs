using Lamina.Data;

namespace Lamina.Training.Tests.Data;

public class DatasetSplittingTests
{
    [Theory]
    [InlineData(10, 0.8, 0.1, 0.1, 8, 1, 1)]
    [InlineData(11, 0.8, 0.1, 0.1, 9, 1, 1)]
    [InlineData(7, 0.5, 0.25, 0.25, 3, 2, 2)]
    [InlineData(100, 0.7, 0.2, 0.1, 70, 20, 10)]
    [InlineData(10, 0.35, 0.35, 0.3, 4, 3, 3)]
    public void Sizes_are_rounded_by_largest_remainder(
        int count, double train, double dev, double test, int trainSize, int devSize, int testSize)
    {
        (Dataset first, Dataset second, Dataset third) = Numbered(count).Split(train, dev, test, seed: 1);
        Assert.Equal((trainSize, devSize, testSize), (first.Count, second.Count, third.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_example_is_in_exactly_one_part_with_its_target(bool stratified)
    {
        (Dataset train, Dataset dev, Dataset test) = Numbered(101).Split(0.6, 0.25, 0.15, seed: 5, stratified);
        float[] all = [.. train.Inputs, .. dev.Inputs, .. test.Inputs];
        Assert.Equal(Enumerable.Range(0, 101).Select(i => (float)i), all.Order());
        foreach (Dataset part in new[] { train, dev, test })
        {
            for (int i = 0; i < part.Count; i++) Assert.Equal(part.Input(i)[0] % 2, part.Target(i)[0]);
        }
    }

    [Fact]
    public void Equal_seeds_give_equal_splits_and_different_seeds_do_not()
    {
        float[] first = Numbered(50).Split(0.5, 0.5, seed: 1).Train.Inputs.ToArray();
        Assert.Equal(first, Numbered(50).Split(0.5, 0.5, seed: 1).Train.Inputs.ToArray());
        Assert.NotEqual(first, Numbered(50).Split(0.5, 0.5, seed: 2).Train.Inputs.ToArray());
        Assert.NotEqual(first, Numbered(50).Split(0.5, 0.5, seed: 1UL << 40).Train.Inputs.ToArray());
    }

    [Fact]
    public void The_shuffle_is_fair()
    {
        // 24 orders of 4, 24,000 draws: χ² with 23 degrees of freedom exceeds 49.7 once in a thousand.
        Dictionary<string, int> counts = [];
        for (ulong seed = 0; seed < 24_000; seed++)
        {
            (Dataset first, Dataset second) = Numbered(4).Split(0.5, 0.5, seed);
            string order = string.Join(' ', first.Inputs.ToArray().Concat(second.Inputs.ToArray()));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.InRange(counts.Values.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000), 0, 49.7);
    }

    [Fact]
    public void Stratified_parts_have_the_same_sizes_and_each_class_its_share_to_within_one()
    {
        Random random = new(3);
        for (int trial = 0; trial < 300; trial++)
        {
            int classes = random.Next(2, 9);
            int[] labels = Enumerable.Range(0, random.Next(30, 120))
                .Select(_ => Math.Min(random.Next(classes), random.Next(classes))).ToArray();
            Dataset dataset = Dataset.FromLabels(new float[labels.Length], 1, labels, classes);
            double dev = random.Next(5, 40) / 100.0;
            double test = random.Next(5, 40) / 100.0;
            double train = 1 - dev - test;
            (Dataset a, Dataset b, Dataset c) = dataset.Split(train, dev, test, (ulong)trial, stratified: true);
            (Dataset d, Dataset e, Dataset f) = dataset.Split(train, dev, test, (ulong)trial);
            Assert.Equal((d.Count, e.Count, f.Count), (a.Count, b.Count, c.Count));
            foreach ((Dataset part, double fraction) in new[] { (a, train), (b, dev), (c, test) })
            {
                for (int label = 0; label < classes; label++)
                {
                    double share = fraction * labels.Count(other => other == label);
                    int count = Enumerable.Range(0, part.Count).Count(i => OneHot.Decode(part.Target(i)) == label);
                    Assert.InRange(count, share - 1 - 1e-9, share + 1 + 1e-9);
                }
            }
        }
    }

    [Theory]
    [InlineData(0.5, 0.4, "add up to 0.9")]
    [InlineData(1.0, 0.0, "The fraction 0 ")]
    [InlineData(1.5, -0.5, "The fraction -0.5")]
    [InlineData(double.NaN, 0.5, "The fraction NaN")]
    [InlineData(0.99, 0.01, "The fraction 0.01 of 10 examples rounds to 0")]
    public void Invalid_fractions_throw(double train, double test, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Numbered(10).Split(train, test, seed: 1));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stratified_split_of_targets_that_are_not_classes_throws_with_the_row()
    {
        Dataset dataset = new([1, 2, 3, 4], 1, [0, 1, 0.5f, 1], 1);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => dataset.Split(0.5, 0.5, seed: 1, stratified: true));
        Assert.Contains("row 2", exception.Message, StringComparison.Ordinal);
    }

    // Input i, target i mod 2.
    private static Dataset Numbered(int count) =>
        new(
            Enumerable.Range(0, count).Select(i => (float)i).ToArray(), 1,
            Enumerable.Range(0, count).Select(i => (float)(i % 2)).ToArray(), 1);
}
