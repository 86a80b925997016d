using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Scheduling;

public class ViewResolutionTests
{
    [Fact]
    public void Readers_of_a_view_read_what_it_shows()
    {
        var builder = new GraphBuilder();
        int input = builder.Source(new InputOp(), TensorShape.PerExample(2, 3), "input");
        int flat = builder.Add(new ReshapeOp(TensorShape.PerExample(6)), "flatten1", input);
        int again = builder.Add(new ReshapeOp(TensorShape.PerExample(3, 2)), "reshape1", flat);
        int result = builder.Map(ScalarFunctions.Relu, "relu1", again);
        Graph graph = ViewResolution.Run(builder.Build([], new GraphOutputs(result, GraphOutputs.None, [])));
        Assert.Equal(2, graph.Nodes.Length);
        Assert.Equal(0, Assert.Single(graph.Nodes[1].Operands));
        Assert.Equal(1, graph.Outputs.Prediction);
    }

    [Fact]
    public void A_view_that_is_the_prediction_is_what_it_shows()
    {
        var builder = new GraphBuilder();
        int input = builder.Source(new InputOp(), TensorShape.PerExample(2, 3), "input");
        int result = builder.Map(ScalarFunctions.Relu, "relu1", input);
        int view = builder.Add(new ReshapeOp(TensorShape.PerExample(6)), "flatten1", result);
        Assert.Equal(1, ViewResolution.Run(builder.Build([], new GraphOutputs(view, GraphOutputs.None, []))).Outputs.Prediction);
    }

    [Fact]
    public void The_layer_whose_gradient_a_view_holds_names_the_memory()
    {
        var builder = new GraphBuilder();
        int input = builder.Source(new InputOp(), TensorShape.PerExample(2, 3), "input");
        int gradient = builder.Map(ScalarFunctions.Relu, "relu1", input);
        int view = builder.Add(new ReshapeOp(TensorShape.PerExample(6)), "flatten1", gradient);
        builder.MarkGradient(view, "dense1");
        Assert.Equal("dense1", ViewResolution.Run(builder.Build([], new GraphOutputs(view, GraphOutputs.None, []))).Nodes[1].GradientOf);
    }

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void No_view_is_left_and_nothing_computes_otherwise(string name)
    {
        Graph training = DeclaredStages.Of(DeclaredGraphs.All[name]).Training;
        Graph resolved = ViewResolution.Run(training);
        Assert.DoesNotContain(resolved.Nodes, node => node.Op is ReshapeOp);
        Assert.Equal(training.Nodes.Count(node => node.Op is not ReshapeOp), resolved.Nodes.Length);
        Assert.All(
            training.Outputs.Gradients.Zip(resolved.Outputs.Gradients),
            pair => Assert.Equal(pair.First == GraphOutputs.None ? 0 : training.Nodes[pair.First].Shape.Length,
                pair.Second == GraphOutputs.None ? 0 : resolved.Nodes[pair.Second].Shape.Length));
    }
}
