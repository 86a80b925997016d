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

    [Theory]
    [InlineData(5, 3, 1, 64)]
    [InlineData(5, 3, 7, 96)]
    [InlineData(0, 2, 1_000_000, 32)]
    [InlineData(int.MaxValue - 15, 0, 1, int.MaxValue - 15)]
    public void A_workspace_is_the_rounded_rows_and_the_slots(int perExample, int slots, int examples, int expected) =>
        Assert.Equal(expected, new MemoryPlan(perExample, slots).Length(examples));

    [Theory]
    [InlineData(int.MaxValue, 0, 1, "2147483648")]
    [InlineData(1 << 20, 3, 1 << 12, "4294967344")]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, "4611686048492158976")]
    public void The_message_for_a_workspace_that_is_too_long_has_the_numbers(int perExample, int slots, int examples, string needed)
    {
        string message = Assert.Throws<OverflowException>(() => new MemoryPlan(perExample, slots).Length(examples)).Message;
        Assert.Equal(
            FormattableString.Invariant(
                $"A batch of {examples} examples, {perExample} numbers each, would need a workspace of {needed} numbers; ")
            + "at most 2147483647 are possible. Use a smaller batch.",
            message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Fixed_buffers_are_aligned_after_all_growing_ones_and_fill_the_plan(int examples)
    {
        // Two growing buffers of 5 and 2 numbers per example in slots 0 and 1, then 17 and 16 fixed numbers.
        var workspace = new Workspace<float>(new MemoryPlan(7, 2 + 2 + 1), 16);
        Span<float> first = workspace.Buffer(0, 0, 5, examples);
        Span<float> second = workspace.Buffer(5, 1, 2, examples);
        Span<float> channels = workspace.Fixed(7, 2, 17, examples);
        Span<float> last = workspace.Fixed(7, 4, 16, examples);
        Assert.Equal((17, 16), (channels.Length, last.Length));
        channels.Fill(3);
        last.Fill(4);
        first.Fill(1);
        second.Fill(2);
        Assert.All(channels.ToArray(), value => Assert.Equal(3, value));
        Assert.All(last.ToArray(), value => Assert.Equal(4, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Fixed(7, 5, 1, 16).Length);
    }

    [Fact]
    public void The_message_for_a_workspace_that_is_too_small_names_network_and_method()
    {
        var workspace = new Workspace<float>(new MemoryPlan(4, 1), 4);
        workspace.Require(new MemoryPlan(4, 1), 4, "DigitNet.Forward");
        Assert.Equal(
            "The workspace has 32 numbers; DigitNet.Forward needs 48 for 5 examples.",
            Assert.Throws<ArgumentException>(() => workspace.Require(new MemoryPlan(4, 1), 5, "DigitNet.Forward")).Message);
        Assert.Equal(
            "The workspace has 32 numbers; this pass needs 144 for 1 example.",
            Assert.Throws<ArgumentException>(() => workspace.Require(new MemoryPlan(128, 1), 1)).Message);
    }
}
