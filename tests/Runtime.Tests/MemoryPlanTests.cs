namespace Lamina.Runtime.Tests;

public class MemoryPlanTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    public void Lengths_are_rounded_up_to_a_slot(int elements, int expected) =>
        Assert.Equal(expected, MemoryPlan.AlignUp(elements));
}
