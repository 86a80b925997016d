using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.Methods;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Emission.CSharp;

public class MethodValuesTests
{
    private static readonly GraphStages Stages = DeclaredStages.Of(Declare.Network(
        "Net", 3, LossKind.MeanSquaredError,
        Declare.Dense(4), DeclareGraph.Norm(NormalizationKind.BatchNorm), Declare.Activation(ActivationKind.Tanh), Declare.Dropout(0.5),
        Declare.Dense(2)));

    [Fact]
    public void Every_value_that_a_kernel_takes_has_a_place()
    {
        Schedule schedule = Scheduler.Schedule(Stages.Training);
        var kernels = new KernelTable();
        var values = new MethodValues(schedule, ParameterPlanner.Plan(Stages.Training.Parameters), kernels);
        string[] places = schedule.Groups
            .SelectMany(group => GroupEmitter.Table[group.Kind](schedule.Graph, group, kernels).Arguments).Distinct()
            .Select(id => values[id].Text).ToArray();
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.Contains("inputs", places);
        Assert.Contains("targets", places);
        Assert.Contains("outputs", places);
        Assert.Contains("weight", places);
        Assert.Contains("maskDropout1", places);
        Assert.Contains("meanBatchNorm1", places);
        Assert.Contains("varianceBatchNorm1", places);
        Assert.Contains("parameters.Slice(0, 12)", places);
        Assert.Contains("gradients.Slice(0, 12)", places);
    }

    [Fact]
    public void A_value_in_registers_has_no_place()
    {
        Schedule schedule = Scheduler.Schedule(Stages.Inference);
        var values = new MethodValues(schedule, ParameterPlanner.Plan(Stages.Inference.Parameters), new KernelTable());
        FusedGroup fused = schedule.Groups.First(group => group.Stored.Length < group.Nodes.Length);
        Assert.Throws<InvalidOperationException>(() => values[fused.Nodes.First(id => !fused.Stored.Contains(id))]);
    }

    [Fact]
    public void Layers_are_named_within_their_block()
    {
        LayerPath first = LayerPath.Empty.Then("stage1", repetition: 0);
        LayerPath second = LayerPath.Empty.Then("stage1", repetition: 1);
        Assert.Equal("dense1", ValueNames.Within(LayerPath.Empty, "dense1"));
        Assert.Equal("conv1", ValueNames.Within(first, first.Then("conv1")));
        Assert.Equal(LayerPath.Empty.Then("inner1").Then("conv1"), ValueNames.Within(first, first.Then("inner1").Then("conv1")));
        Assert.Equal(LayerPath.Empty.Then("outer").Then("relu1"), ValueNames.Within(second, first.Then("relu1")));
        Assert.Equal(LayerPath.Empty.Then("outer").Then("conv1"), ValueNames.Within(first, "conv1"));
    }

    [Fact]
    public void Buffers_are_named_after_what_they_hold_and_the_layer()
    {
        LayerPath block = LayerPath.Empty.Then("stage1", repetition: 0);
        Node activation = new(new SoftmaxOp(), [], TensorShape.PerExample(1), block.Then("softmax1"));
        Assert.Equal("aStage1_0_Softmax1", ValueNames.OfBuffer(activation, LayerPath.Empty));
        Assert.Equal("aSoftmax1", ValueNames.OfBuffer(activation, block));
        Assert.Equal("dDense1", ValueNames.OfBuffer(activation with { GradientOf = "dense1" }, LayerPath.Empty));
        Assert.Equal("maskSoftmax1", ValueNames.OfBuffer(activation with { Op = new DropoutMaskOp(0, 0.5) }, block));
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        var taken = new NameSet("_", "a_4");
        Assert.Equal(["a", "a_2", "a_3", "a_5", "a_2_2"], new[] { "a", "a", "a", "a", "a_2" }.Select(taken.Unique));
    }
}
