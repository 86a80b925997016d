using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Passes;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Passes;

public class PassTests
{
    private const int Networks = 100;
    private const double Tolerance = 1e-12;

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Networks));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_stage_of_a_random_network_keeps_the_rules_of_graphs(int seed) => VerifyStages(RandomNetworks.Declaration(seed));

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Every_stage_of_layers_and_graphs_keeps_the_rules_of_graphs(string name) => VerifyStages(DeclaredGraphs.All[name]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_pass_changes_what_a_random_network_computes(int seed) => ComparePasses(RandomNetworks.Declaration(seed), seed);

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void No_pass_changes_what_layers_and_graphs_compute(string name) => ComparePasses(DeclaredGraphs.All[name], seed: 1);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_stage_of_a_random_graph_keeps_the_rules_of_graphs(int seed) => VerifyStages(RandomGraphs.Declaration(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_pass_changes_what_a_random_graph_computes(int seed) => ComparePasses(RandomGraphs.Declaration(seed), seed);

    [Fact]
    public void Cross_entropies_become_stable_and_the_prediction_is_computed_once()
    {
        GraphStages stages = DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.CrossEntropy, Declare.Dense(2), Declare.Activation(ActivationKind.Softmax)));
        Assert.Single(stages.Forward.Nodes, node => node.Op is SoftmaxCrossEntropyOp);
        Assert.Equal(2, stages.Differentiated.Nodes.Count(node => node.Op is SoftmaxOp));
        Assert.Single(stages.Training.Nodes, node => node.Op is SoftmaxOp);
    }

    [Fact]
    public void Inference_has_no_trace_of_dropout_loss_or_target()
    {
        GraphStages stages = DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.Huber, Declare.Dropout(0.5), Declare.Dense(4), Declare.Activation(ActivationKind.Relu),
            Declare.Dropout(0.9), Declare.Dense(1)));
        Assert.Equal(2, stages.Training.Nodes.Count(node => node.Op is DropoutMaskOp));
        Assert.DoesNotContain(stages.Inference.Nodes, node => node.Op is DropoutMaskOp or TargetOp or SumOp);
        Assert.Equal(1 + 4 + 5, stages.Inference.Nodes.Length); // x; w, b of both layers; product and bias of both, and relu
    }

    [Fact]
    public void Equal_ops_of_equal_operands_are_computed_once_and_others_are_not()
    {
        Graph lowered = DeclaredStages.Of(Declare.Deep(1, 2, ActivationKind.Tanh, inputs: 2)).Lowered;
        var builder = new GraphBuilder(lowered);
        int input = Enumerable.Range(0, lowered.Nodes.Length).First(id => lowered.Nodes[id].Op is InputOp);
        int first = builder.Add(new SoftmaxOp(), "a", input);
        int second = builder.Add(new SoftmaxOp(), "b", input);
        int other = builder.Add(new SoftmaxOp(), "c", first);
        Graph doubled = builder.Build(lowered.Parameters, new GraphOutputs(first, second, [other]));
        GraphOutputs outputs = CommonSubexpressionPass.Run(doubled).Outputs;
        Assert.Equal(outputs.Prediction, outputs.Loss);
        Assert.NotEqual(outputs.Prediction, outputs.Gradients[0]);
    }

    /// <summary>Its x is kept for the gradient of the normalisation anyway.</summary>
    [Fact]
    public void A_normalized_value_is_not_kept_for_the_gradients()
    {
        Graph training = DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError, Declare.Dense(4), DeclareGraph.Norm(NormalizationKind.BatchNorm),
            Declare.Activation(ActivationKind.Relu), Declare.Dense(1))).Training;
        int normalized = Assert.Single(
            Enumerable.Range(0, training.Nodes.Length), id => training.Nodes[id].Op is MapOp { Function.Name: "Normalize" });
        Assert.All(
            Enumerable.Range(0, training.Nodes.Length).Where(id => training.Nodes[id].Operands.Contains(normalized)),
            reader => Assert.True(reader <= training.Outputs.Loss, $"%{reader} reads the normalized value after the loss."));
    }

    [Fact]
    public void Values_that_products_read_and_values_of_functions_are_kept()
    {
        Graph training = DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.MeanSquaredError, Declare.Dense(4), Declare.Activation(ActivationKind.Relu), Declare.Dense(4),
            Declare.Activation(ActivationKind.Tanh), Declare.Dense(1))).Training;
        Assert.Equal(training.Nodes.AsEnumerable(), RecomputationPass.Run(training).Nodes.AsEnumerable(), (a, b) =>
            a.Op.Equals(b.Op) && a.Operands.SequenceEqual(b.Operands));
    }

    private static void VerifyStages(NetworkDeclaration declaration)
    {
        GraphStages stages = DeclaredStages.Of(declaration, run => VerifyAfterPass(run.After));
        GraphVerifier.Verify(stages.Lowered, GraphStage.Lowered);
        GraphVerifier.Verify(stages.Forward, GraphStage.Forward);
        GraphVerifier.Verify(stages.Differentiated, GraphStage.Differentiated);
        GraphVerifier.Verify(stages.Training, GraphStage.Training);
        GraphVerifier.Verify(stages.Evaluation, GraphStage.Inference);
        GraphVerifier.Verify(stages.Inference, GraphStage.Inference);
        GraphVerifier.Verify(stages.Form, GraphStage.Form);
    }

    private static void ComparePasses(NetworkDeclaration declaration, int seed)
    {
        Batch? batch = null;
        int passes = 0;
        DeclaredStages.Of(declaration, run =>
        {
            // The first graph is the lowered one. Passes for inference take dropout and statistics of the batch away, so they are off
            // where one of them has run.
            batch ??= Batch.Random(run.Before, BatchSlice.Whole(3) with { Seed = 1 }, new Random(seed));
            bool training = run.Before.Outputs.Gradients.Length > 0;
            Batch own = training ? batch : batch.ForInference;
            AssertEqual(GraphInterpreter.Run(run.Before, own), GraphInterpreter.Run(run.After, own), run.Pass);
            passes++;
        });
        Assert.Equal(
            PassPipeline.Forward.Count + PassPipeline.Training.Count + (2 * PassPipeline.Inference.Count) + PassPipeline.Form.Count,
            passes);
    }

    /// <summary>The rules that hold between stages too: any op, but order, shapes, outputs and the parameter table.</summary>
    private static void VerifyAfterPass(Graph graph) =>
        GraphVerifier.Verify(graph, graph.Outputs.Gradients.IsEmpty ? GraphStage.AnyForward : GraphStage.Differentiated);

    private static void AssertEqual(GraphResults before, GraphResults after, string pass)
    {
        Close.Assert(before.Prediction, after.Prediction, Tolerance, $"{pass}: prediction");
        if (!double.IsNaN(before.Loss)) Close.Assert([before.Loss], [after.Loss], Tolerance, $"{pass}: loss");
        for (int i = 0; i < before.Gradients.Length; i++)
        {
            Close.Assert(before.Gradients[i], after.Gradients[i], Tolerance, $"{pass}: gradient {i}");
        }
    }
}
