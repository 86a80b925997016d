using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Ir;

/// <summary>The rules that every graph keeps at its stage of the compiler. A broken one is an exception that names the node.</summary>
internal static class GraphVerifier
{
    public static void Verify(Graph graph, GraphStage stage)
    {
        VerifyOutputsExist(graph);
        for (int id = 0; id < graph.Nodes.Length; id++) VerifyNode(graph, id, stage);
        VerifyParameterTable(graph);
        VerifyOutputs(graph, stage);
        if (stage.IsClean) VerifyNothingIsDead(graph);
    }

    private static void VerifyNode(Graph graph, int id, GraphStage stage)
    {
        Node node = graph.Nodes[id];
        string place = $"Node {id}, {node.Op},";
        Demand(stage.Ops.Contains(node.Op.GetType()), $"{place} may not stand in a graph that is {stage.Name}.");
        Demand(node.Layer != LayerPath.Empty, $"{place} belongs to no layer.");
        foreach (int operand in node.Operands)
        {
            Demand(operand >= 0 && operand < id, $"{place} reads node {operand}, which does not lie before it.");
        }

        TensorShape expected = SourceShape(graph, node)
            ?? node.Op.InferShape(node.Operands.Select(operand => graph.Nodes[operand].Shape).ToImmutableArray());
        Demand(node.Shape.Equals(expected), $"{place} has shape {node.Shape}, but {expected} follows from its operands.");
    }

    /// <summary>The shape of a node without operands; null for the others.</summary>
    private static TensorShape? SourceShape(Graph graph, Node node)
    {
        switch (node.Op)
        {
            case ParameterOp parameter:
                Demand(
                    parameter.Index >= 0 && parameter.Index < graph.Parameters.Length,
                    $"Parameter {parameter.Index} is not in the table of {graph.Parameters.Length}.");
                return TensorShape.Parameter(graph.Parameters[parameter.Index].Shape.ToArray());
            case ConstantOp constant:
                return TensorShape.Parameter(constant.Values.Values.Length);
            case InputOp or TargetOp or DropoutMaskOp or GaussianNoiseOp:
                return TensorShape.PerExample(node.Shape.Dimensions.ToArray());
            case ExampleWeightOp:
                return TensorShape.Scalar;
            default:
                return null;
        }
    }

    private static void VerifyParameterTable(Graph graph)
    {
        int names = graph.Parameters.Select(parameter => parameter.Name).Distinct().Count();
        Demand(names == graph.Parameters.Length, "Two parameters have one name.");
        Demand(graph.Parameters.All(parameter => parameter.Length > 0), "A parameter is empty.");
        var used = graph.Nodes.Select(node => node.Op).OfType<ParameterOp>().Select(op => op.Index).ToList();
        Demand(used.Count == used.Distinct().Count(), "A parameter has two nodes.");
        Demand(used.Count == graph.Parameters.Length, "A parameter is used by no node.");
    }

    private static void VerifyOutputsExist(Graph graph)
    {
        foreach (int output in graph.Outputs.All)
        {
            Demand(output >= 0 && output < graph.Nodes.Length, $"Output {output} is no node.");
        }
    }

    private static void VerifyOutputs(Graph graph, GraphStage stage)
    {
        Demand(graph.Nodes[graph.Outputs.Prediction].Shape.IsPerExample, "The prediction is not per example.");
        Demand(
            graph.Outputs.Loss == GraphOutputs.None || graph.Nodes[graph.Outputs.Loss].Shape.Equals(TensorShape.Scalar),
            "The loss is not one number.");
        int gradients = stage.HasGradients ? graph.Parameters.Length : 0;
        Demand(graph.Outputs.Gradients.Length == gradients, $"There are {graph.Outputs.Gradients.Length} gradients, not {gradients}.");
        int[] written = graph.Outputs.Gradients.Where(id => id != GraphOutputs.None).ToArray();
        Demand(written.Distinct().Count() == written.Length, "Two parameters have one gradient.");
        for (int i = 0; i < gradients; i++) VerifyGradient(graph, graph.Parameters[i], graph.Outputs.Gradients[i]);
    }

    /// <summary>Of a trained parameter its gradient, of a running statistic the amount by which it moves, of a fixed one nothing.</summary>
    private static void VerifyGradient(Graph graph, ParameterTensor parameter, int gradient)
    {
        if (parameter.Role == ParameterRole.Fixed)
        {
            Demand(gradient == GraphOutputs.None, $"{parameter.Name} is fixed, but has a gradient.");
            return;
        }

        Demand(gradient != GraphOutputs.None, $"{parameter.Name} has no gradient.");
        TensorShape shape = graph.Nodes[gradient].Shape;
        Demand(
            !shape.IsPerExample && shape.Dimensions.SequenceEqual(parameter.Shape),
            $"The gradient of {parameter.Name} has shape {shape}.");
    }

    private static void VerifyNothingIsDead(Graph graph)
    {
        IEnumerable<int> read = graph.Nodes.SelectMany(node => node.Operands).Concat(graph.Outputs.All);
        int dead = Enumerable.Range(0, graph.Nodes.Length).Except(read).DefaultIfEmpty(-1).First();
        Demand(dead < 0, $"Node {dead} is needed for no output.");
    }

    private static void Demand(bool holds, string fault)
    {
        if (!holds) throw new VerificationException(fault);
    }
}
