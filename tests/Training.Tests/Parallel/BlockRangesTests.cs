namespace Lamina.Training.Tests.Parallel;

public class BlockRangesTests
{
    [Fact]
    public void Ranges_cover_a_block_once_and_begin_at_cache_lines()
    {
        foreach (int length in (int[])[0, 1, 15, 16, 17, 101, 1600, 65537])
        {
            foreach (int workers in (int[])[1, 2, 3, 7, 64, 1024]) Check(length, workers);
        }
    }

    [Fact]
    public void The_longest_block_is_divided_without_overflow()
    {
        (int first, int count) = BlockRanges.Of(int.MaxValue, 1024, 1023);
        Assert.Equal((int.MaxValue, true), (first + count, count > 2_000_000));
    }

    private static void Check(int length, int workers)
    {
        int next = 0;
        for (int worker = 0; worker < workers; worker++)
        {
            (int first, int count) = BlockRanges.Of(length, workers, worker);
            Assert.Equal(next, first);
            Assert.True(count >= 0 && (first % 16 == 0 || count == 0));
            next = first + count;
        }

        Assert.Equal(length, next);
    }
}
