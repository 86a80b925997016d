using System.Collections.Immutable;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Ir;

/// <summary>Appends nodes and infers their shapes. No other class creates nodes.</summary>
internal sealed class GraphBuilder
{
    private readonly ImmutableArray<Node>.Builder nodes = ImmutableArray.CreateBuilder<Node>();

    private readonly CompilerRun? run;

    /// <param name="run">Cancels at any node; null if nothing does.</param>
    public GraphBuilder(CompilerRun? run = null) => this.run = run;

    /// <summary>Continues a graph.</summary>
    public GraphBuilder(Graph graph, CompilerRun? run = null)
        : this(run) => nodes.AddRange(graph.Nodes);

    public Node this[int id] => nodes[id];

    public int Count => nodes.Count;

    /// <summary>Appends a source: a node without operands.</summary>
    public int Source(Op op, TensorShape shape, LayerPath layer) => Append(new Node(op, ImmutableArray<int>.Empty, shape, layer));

    /// <summary>Appends a node with the shape that its op infers from its operands.</summary>
    public int Add(Op op, LayerPath layer, params int[] operands)
    {
        ImmutableArray<TensorShape> shapes = operands.Select(id => nodes[id].Shape).ToImmutableArray();
        return Append(new Node(op, ImmutableArray.Create(operands), op.InferShape(shapes), layer));
    }

    /// <summary>Appends a node of another graph with new operands.</summary>
    public int Copy(Node node, ImmutableArray<int> operands) => Append(node with { Operands = operands });

    /// <summary>Marks a node as the gradient of a layer's output; the first mark wins.</summary>
    public void MarkGradient(int id, LayerPath layer)
    {
        if (nodes[id].GradientOf is null) nodes[id] = nodes[id] with { GradientOf = layer };
    }

    /// <summary>Appends an element-wise function.</summary>
    public int Map(ScalarFunction function, LayerPath layer, params int[] operands) => Add(new MapOp(function), layer, operands);

    public Graph Build(ImmutableArray<ParameterTensor> parameters, GraphOutputs outputs) => new(nodes.ToImmutable(), parameters, outputs);

    private int Append(Node node)
    {
        run?.Step();
        nodes.Add(node);
        return nodes.Count - 1;
    }
}
