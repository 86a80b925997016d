namespace Lamina.Kernels.Tests.Rows;

public class RepeatedRowTests
{
    [Fact]
    public void A_row_fills_memory_several_times() =>
        Assert.Equal([1, 2, 3, 1, 2, 3], RepeatedRow.Of<int>([1, 2, 3], new int[6]).ToArray());

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Memory_that_is_no_multiple_of_the_row_is_refused(int length)
    {
        int[] memory = [7, 7, 7, 7, 7, 7];
        string message = Assert.Throws<ArgumentException>(() => RepeatedRow.Of<int>(new int[length], memory)).Message;
        Assert.Equal($"memory holds 6 numbers, which is no multiple of a row of {length}. (Parameter 'memory')", message);
        Assert.All(memory, number => Assert.Equal(7, number));
    }
}
