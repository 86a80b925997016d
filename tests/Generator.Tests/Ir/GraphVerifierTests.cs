using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Ir;

/// <summary>The verifier finds what it is there to find: each fault is planted in a graph that is fine.</summary>
public class GraphVerifierTests
{
    private static readonly GraphStages Stages = DeclaredStages.Of(Declare.Network(
        "Net", 3, LossKind.CrossEntropy,
        Declare.Dense(4), Declare.Activation(ActivationKind.Tanh), Declare.Dense(2), Declare.Activation(ActivationKind.Softmax)));

    [Fact]
    public void A_graph_is_fine_at_its_own_stage()
    {
        GraphVerifier.Verify(Stages.Lowered, GraphStage.Lowered);
        GraphVerifier.Verify(Stages.Forward, GraphStage.Forward);
        GraphVerifier.Verify(Stages.Differentiated, GraphStage.Differentiated);
        GraphVerifier.Verify(Stages.Training, GraphStage.Training);
        GraphVerifier.Verify(Stages.Evaluation, GraphStage.Inference);
        GraphVerifier.Verify(Stages.Inference, GraphStage.Inference);
    }

    [Fact]
    public void A_loss_of_an_earlier_stage_is_found() =>
        AssertFault("may not stand", Stages.Lowered, GraphStage.Forward);

    [Fact]
    public void Gradients_in_a_forward_graph_are_found() =>
        AssertFault("may not stand", Stages.Differentiated, GraphStage.Forward);

    [Fact]
    public void Missing_gradients_are_found() =>
        AssertFault("gradients", Stages.Forward with { Outputs = Stages.Forward.Outputs }, GraphStage.Differentiated);

    [Fact]
    public void An_operand_behind_its_user_is_found()
    {
        ImmutableArray<Node> nodes = Stages.Lowered.Nodes;
        AssertFault("does not lie before", Stages.Lowered with { Nodes = nodes.Reverse().ToImmutableArray() }, GraphStage.Lowered);
    }

    [Fact]
    public void A_wrong_shape_is_found()
    {
        int softmax = IndexOf<SoftmaxOp>(Stages.Lowered);
        Node wrong = Stages.Lowered.Nodes[softmax] with { Shape = TensorShape.PerExample(5) };
        AssertFault("has shape", Stages.Lowered with { Nodes = Stages.Lowered.Nodes.SetItem(softmax, wrong) }, GraphStage.Lowered);
    }

    [Fact]
    public void Exchanged_gradients_are_found()
    {
        ImmutableArray<int> gradients = Stages.Training.Outputs.Gradients.Reverse().ToImmutableArray();
        AssertFault("The gradient of", WithOutputs(outputs => outputs with { Gradients = gradients }), GraphStage.Training);
    }

    [Fact]
    public void One_gradient_for_two_parameters_is_found()
    {
        int first = Stages.Training.Outputs.Gradients[0];
        ImmutableArray<int> gradients = Stages.Training.Outputs.Gradients.Select(_ => first).ToImmutableArray();
        AssertFault("one gradient", WithOutputs(outputs => outputs with { Gradients = gradients }), GraphStage.Training);
    }

    [Fact]
    public void A_trained_parameter_without_gradient_is_found() => AssertFault(
        "has no gradient",
        WithOutputs(outputs => outputs with { Gradients = outputs.Gradients.SetItem(1, GraphOutputs.None) }),
        GraphStage.Training);

    [Fact]
    public void A_running_statistic_that_does_not_follow_is_found() => AssertFault(
        "has no gradient",
        WithRole(ParameterRole.Statistic) with
        {
            Outputs = Stages.Training.Outputs with { Gradients = Stages.Training.Outputs.Gradients.SetItem(0, GraphOutputs.None) },
        },
        GraphStage.Training);

    [Fact]
    public void A_gradient_of_a_fixed_parameter_is_found() =>
        AssertFault("is fixed", WithRole(ParameterRole.Fixed), GraphStage.Training);

    [Fact]
    public void A_dead_node_is_found() =>
        AssertFault("needed for no output", WithOutputs(outputs => outputs with { Loss = GraphOutputs.None }), GraphStage.Training);

    [Fact]
    public void An_output_that_is_no_node_is_found() =>
        AssertFault("no node", WithOutputs(outputs => outputs with { Prediction = 1000 }), GraphStage.Training);

    [Fact]
    public void A_parameter_outside_the_table_is_found() =>
        AssertFault("not in the table", Stages.Lowered with { Parameters = Stages.Lowered.Parameters.RemoveAt(3) }, GraphStage.Lowered);

    [Fact]
    public void A_parameter_without_a_node_is_found() =>
        AssertFault(
            "used by no node",
            Stages.Lowered with { Parameters =
                Stages.Lowered.Parameters.Add(new ParameterTensor("x", "weight", [1], InitialValues.Zeros, 0, 0)) },
            GraphStage.Lowered);

    private static int IndexOf<T>(Graph graph)
        where T : Op => graph.Nodes.Select((node, id) => (node, id)).First(pair => pair.node.Op is T).id;

    private static Graph WithOutputs(Func<GraphOutputs, GraphOutputs> change) =>
        Stages.Training with { Outputs = change(Stages.Training.Outputs) };

    /// <summary>The graph for training with another role of its first parameter.</summary>
    private static Graph WithRole(ParameterRole role) => Stages.Training with
    {
        Parameters = Stages.Training.Parameters.SetItem(0, Stages.Training.Parameters[0] with { Role = role }),
    };

    private static void AssertFault(string expected, Graph graph, GraphStage stage) =>
        Assert.Contains(
            expected, Assert.Throws<VerificationException>(() => GraphVerifier.Verify(graph, stage)).Message, StringComparison.Ordinal);
}
