using Lamina.Generator.Declarations;
using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Differentiation;

public class GradientRulesTests
{
    [Fact]
    public void Every_op_has_a_gradient_rule_or_is_listed_as_having_none()
    {
        IEnumerable<Type> ops = typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract);
        Assert.Equal(
            ops.OrderBy(type => type.Name),
            GradientRules.Table.Ops.Concat(GradientRules.WithoutRule).OrderBy(type => type.Name));
    }

    [Theory]
    [InlineData(ActivationKind.Softmax, LossKind.CrossEntropy)]
    [InlineData(ActivationKind.Sigmoid, LossKind.BinaryCrossEntropy)]
    public void The_gradient_of_a_cross_entropy_at_its_logits_is_the_prediction_minus_the_target(object activation, object loss)
    {
        GraphStages stages = DeclaredStages.Of(Declare.Network(
            "Net", 3, (LossKind)loss, Declare.Dense(2), Declare.Activation((ActivationKind)activation)));
        Node gradient = Assert.Single(
            stages.Training.Nodes, node => node.Op is MapOp map && map.Function.Equals(ScalarFunctions.WeightedDifference));
        Assert.Equal(stages.Training.Outputs.Prediction, gradient.Operands[0]);
        Assert.IsType<TargetOp>(stages.Training.Nodes[gradient.Operands[1]].Op);
        Assert.IsType<ExampleWeightOp>(stages.Training.Nodes[gradient.Operands[2]].Op);
    }

    [Theory]
    [InlineData(ActivationKind.Relu)]
    [InlineData(ActivationKind.LeakyRelu)]
    [InlineData(ActivationKind.Tanh)]
    [InlineData(ActivationKind.Sigmoid)]
    public void The_gradient_of_an_activation_is_taken_from_its_result_so_that_z_need_not_be_kept(object activation)
    {
        GraphStages stages = DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError,
            Declare.Dense(4), Declare.Activation((ActivationKind)activation), Declare.Dense(1)));
        Node gradient = Assert.Single(
            stages.Training.Nodes, node => node.Op is MapOp map && map.Function.Name == (ActivationKind)activation + "Gradient");
        var read = Assert.IsType<MapOp>(stages.Training.Nodes[gradient.Operands[0]].Op);
        Assert.Equal(((ActivationKind)activation).ToString(), read.Function.Name);
    }

    [Fact]
    public void A_graph_without_loss_is_refused()
    {
        Graph inference = DeclaredStages.Of(Declare.Deep(1, 2, ActivationKind.Tanh, inputs: 2)).Inference;
        Assert.Throws<InvalidOperationException>(() => Differentiator.Differentiate(inference));
    }
}
