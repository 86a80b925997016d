using Lamina.Tests;

namespace Lamina.Generator.Tests.Harness;

public class RotationTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 65)];

    [Theory]
    [InlineData(5, 13)]
    [InlineData(7, 10)]
    [InlineData(1, 65)]
    [InlineData(65, 1)]
    [InlineData(100, 1)]
    public void Successive_turns_take_everything(int count, int turns)
    {
        foreach (int first in (int[])[0, 1, 12, 1_000_000])
        {
            IReadOnlyList<int>[] shares = [.. Enumerable.Range(first, turns).Select(turn => Rotation.Share(Seeds, count, turn))];
            Assert.All(shares, share => Assert.Equal(Math.Min(count, Seeds.Length), share.Distinct().Count()));
            Assert.Equal(Seeds, shares.SelectMany(share => share).Distinct().Order());
        }
    }

    [Fact]
    public void A_turn_is_the_same_every_time() => Assert.Equal([61, 62, 63, 64, 65], Rotation.Share(Seeds, 5, 12 + 1300));

    [Fact]
    public void Seeds_are_asked_for_by_number_or_range()
    {
        Assert.Equal([12], Rotation.Range("12"));
        Assert.Equal([998, 999, 1000], Rotation.Range("998-1000"));
        Assert.Throws<FormatException>(() => Rotation.Range("7-3"));
        Assert.Throws<FormatException>(() => Rotation.Range("1-2-3"));
        Assert.Throws<FormatException>(() => Rotation.Range("all"));
    }

    [Fact]
    public void Thirteen_turns_draw_every_batch_of_declarations() =>
        Assert.All(Fuzz.FuzzSeeds.All, seeds => Assert.Equal(seeds.Total, 13 * seeds.Turn));
}
