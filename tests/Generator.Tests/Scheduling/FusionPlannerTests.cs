using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Scheduling;

public class FusionPlannerTests
{
    private static readonly GraphStages Logistic = DeclaredStages.Of(Declare.Network(
        "Logistic", 3, LossKind.BinaryCrossEntropy, Declare.Dense(1), Declare.Activation(ActivationKind.Sigmoid)));

    private static readonly GraphStages Classifier = DeclaredStages.Of(Declare.Network(
        "Classifier", 3, LossKind.CrossEntropy,
        Declare.Dense(4), Declare.Activation(ActivationKind.Relu), Declare.Dropout(0.8),
        Declare.Dense(2), Declare.Activation(ActivationKind.Softmax)));

    private static readonly GraphStages Linear = DeclaredStages.Of(Declare.Network(
        "Linear", 3, LossKind.MeanSquaredError, Declare.Dense(2, bias: false)));

    [Fact]
    public void A_layer_is_one_group_at_inference() => Assert.Equal(
        ["Fused: dense1.Forward, dense1.bias, relu1.relu → relu1.relu",
            "Fused: dense2.Forward, dense2.bias → dense2.bias",
            "Fused: softmax1.softmax → softmax1.softmax"],
        ScheduleText.Of(Classifier.Inference));

    [Fact]
    public void Logistic_regression_evaluates_in_one_group_that_stores_the_prediction_and_returns_the_loss() => Assert.Equal(
        ["Fused: dense1.Forward, dense1.bias, sigmoid1.sigmoid, loss.logisticLoss, loss.sum → sigmoid1.sigmoid, loss.sum"],
        ScheduleText.Of(Logistic.Evaluation));

    [Fact]
    public void Logistic_regression_trains_in_two_groups() => Assert.Equal(
        ["Fused: dense1.Forward, dense1.bias, sigmoid1.sigmoid, loss.logisticLoss, loss.sum, loss.difference"
            + " → sigmoid1.sigmoid, loss.sum, loss.difference",
            "ParameterGradients: dense1.sumRows, dense1.WeightGradient → dense1.sumRows, dense1.WeightGradient"],
        ScheduleText.Of(Logistic.Training));

    [Fact]
    public void Activation_and_dropout_are_in_the_epilogues_of_the_products_and_a_mask_is_drawn_before_its_use() => Assert.Equal(
        ["Draw: dropout1.dropoutMask → dropout1.dropoutMask",
            "Fused: dense1.Forward, dense1.bias, relu1.relu, dropout1.dropout → relu1.relu, dropout1.dropout",
            "Fused: dense2.Forward, dense2.bias → dense2.bias",
            "Fused: softmax1.softmax, loss.difference → softmax1.softmax, loss.difference",
            "Library: loss.softmaxCrossEntropy → loss.softmaxCrossEntropy",
            "ParameterGradients: dense2.sumRows, dense2.WeightGradient → dense2.sumRows, dense2.WeightGradient",
            "Fused: dense2.DataGradient, dropout1.dropoutGradient, relu1.reluGradient → relu1.reluGradient",
            "ParameterGradients: dense1.sumRows, dense1.WeightGradient → dense1.sumRows, dense1.WeightGradient"],
        ScheduleText.Of(Classifier.Training));

    [Fact]
    public void A_linear_layer_its_error_and_the_gradient_of_that_are_one_group() => Assert.Equal(
        ["Fused: dense1.Forward, loss.squaredError, loss.sum, loss.squaredErrorGradient"
            + " → dense1.Forward, loss.sum, loss.squaredErrorGradient",
            "ParameterGradients: dense1.WeightGradient → dense1.WeightGradient"],
        ScheduleText.Of(Linear.Training));

    [Fact]
    public void Normalisation_and_what_follows_it_are_one_group() => Assert.Equal(
        ["Fused: dense1.Forward → dense1.Forward",
            "Fused: layerNorm1.groupNormalize, layerNorm1.scaleShift, tanh1.tanh → tanh1.tanh",
            "Fused: dense2.Forward → dense2.Forward"],
        ScheduleText.Of(DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError, Declare.Dense(4, bias: false), DeclareGraph.Norm(NormalizationKind.LayerNorm),
            Declare.Activation(ActivationKind.Tanh), Declare.Dense(1, bias: false))).Inference));

    [Fact]
    public void A_sum_with_a_shortcut_stands_in_the_group_of_the_later_branch() => Assert.Equal(
        ["Fused: dense1.Forward → dense1.Forward",
            "Fused: body1.dense1.Forward, body1.tanh1.tanh, body1.addInput1.add → body1.addInput1.add",
            "Fused: dense2.Forward → dense2.Forward"],
        ScheduleText.Of(DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError, Declare.Dense(4, bias: false),
            DeclareGraph.Use(
                "Body", 1, Declare.Dense(4, bias: false), Declare.Activation(ActivationKind.Tanh), new AddInputDeclaration(0, null)),
            Declare.Dense(1, bias: false))).Inference));

    [Fact]
    public void A_long_chain_of_functions_is_split() => Assert.Equal(
        [12, 8],
        DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError,
            [Declare.Dense(4, bias: false), .. Enumerable.Range(0, 20)
                .Select(_ => Declare.Activation(ActivationKind.Tanh))])).Inference is var graph
            ? FusionPlanner.Plan(graph).Select(group => group.Nodes.Count(id => graph.Nodes[id].Op is MapOp)) : []);

    [Fact]
    public void The_losses_of_two_heads_stand_in_groups_of_their_own()
    {
        Graph evaluation = DeclaredStages.Of(DeclaredGraphs.All["Losses"]).Evaluation;
        Assert.All(FusionPlanner.Plan(evaluation), group => Assert.True(group.Nodes.Count(id => evaluation.Nodes[id].Op is SumOp) <= 1));
    }

    [Fact]
    public void What_a_pass_should_have_replaced_is_refused()
    {
        Graph lowered = DeclaredStages.Of(DeclaredGraphs.All["Residuals"]).Lowered;
        Assert.Contains(nameof(BatchNormalizeOp), Assert.Throws<InvalidOperationException>(() => FusionPlanner.Plan(lowered)).Message,
            StringComparison.Ordinal);
    }
}
