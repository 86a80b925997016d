using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Where layers stand, and how that is printed.</summary>
public class LayerPathTests
{
    private static readonly LayerPath Stage = LayerPath.Empty.Then("stage1", repetition: 0);

    [Fact]
    public void A_path_is_printed_with_dots_and_with_the_repetitions_of_blocks()
    {
        Assert.Equal("dense1", LayerPath.Empty.Then("dense1").ToString());
        Assert.Equal("stage1.0.inner1.conv1", Stage.Then("inner1").Then("conv1").ToString());
        Assert.Equal(["stage1", "0", "conv1"], Stage.Then("conv1").Parts);
    }

    [Fact]
    public void Paths_are_equal_when_their_segments_are()
    {
        Assert.Equal(Stage.Then("conv1"), LayerPath.Empty.Then("stage1", 0).Then("conv1"));
        Assert.NotEqual(Stage.Then("conv1"), LayerPath.Empty.Then("stage1", 1).Then("conv1"));
        Assert.NotEqual(Stage.Then("conv1"), LayerPath.Empty.Then("stage1").Then("conv1"));
    }

    /// <summary>The innermost repetition decides: blocks inside it repeat with it.</summary>
    [Fact]
    public void The_repeated_block_is_the_innermost_that_repeats_or_all_around_the_layer()
    {
        Assert.Equal(LayerPath.Empty, LayerPath.Empty.Then("dense1").RepeatedBlock);
        Assert.Equal("body1", LayerPath.Empty.Then("body1").Then("conv1").RepeatedBlock.ToString());
        Assert.Equal("stage1.0", Stage.Then("inner1").Then("conv1").RepeatedBlock.ToString());
        Assert.Equal("stage1.0.inner1.2", Stage.Then("inner1", 2).Then("conv1").RepeatedBlock.ToString());
    }

    [Fact]
    public void Only_layers_of_the_same_repetition_are_inside_a_block()
    {
        Assert.True(Stage.Then("conv1").IsInside(Stage));
        Assert.False(Stage.IsInside(Stage));
        Assert.False(LayerPath.Empty.Then("stage1", 1).Then("conv1").IsInside(Stage));
        Assert.Equal("inner1.conv1", Stage.Then("inner1").Then("conv1").Within(Stage).ToString());
    }
}
