using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Lowering.Building;

/// <summary>A network under construction: the graph, its parameters, and the layers so far.</summary>
internal sealed class NetworkBuilder
{
    private readonly Dictionary<(LayerPath Layer, string Tensor), int> parameterNodes = new();
    private readonly ImmutableArray<ParameterTensor>.Builder parameters = ImmutableArray.CreateBuilder<ParameterTensor>();

    public NetworkBuilder(NetworkDeclaration declaration, CompilerRun run)
    {
        Declaration = declaration;
        Run = run;
        Graph = new GraphBuilder(run);
        Nodes = new NodeFacts(Graph);
    }

    public CompilerRun Run { get; }

    public NetworkDeclaration Declaration { get; }

    public GraphBuilder Graph { get; }

    /// <summary>What follows from all nodes before one.</summary>
    public NodeFacts Nodes { get; }

    /// <summary>Keeps blocks and activations below what one array can hold.</summary>
    public MemoryBudget Budget { get; } = new();

    /// <summary>The table of layers that users see.</summary>
    public ImmutableArray<LayerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LayerRow>();

    /// <summary>The layers so far with their producers and consumers.</summary>
    public LayerChain Chain { get; } = new();

    public ImmutableArray<ParameterTensor> Parameters => parameters.ToImmutable();

    public int ParameterCount => parameters.Count;

    /// <summary>Multiply-adds of the nodes from one on, for one example.</summary>
    public long MultiplyAddsFrom(int first) => Enumerable.Range(first, Graph.Count - first).Sum(id =>
    {
        Node node = Graph[id];
        return node.Op.MultiplyAdds(new OpShapes(ImmutableArray.CreateRange(node.Operands, operand => Graph[operand].Shape), node.Shape));
    });

    /// <summary>The node of a layer's tensor by its name there; null for a new one.</summary>
    public int? FindParameter(LayerPath layer, string tensor) => parameterNodes.TryGetValue((layer, tensor), out int node) ? node : null;

    /// <summary>Adds a tensor to the block, and its node.</summary>
    public int AddParameter(ParameterTensor tensor, LayerPath layer)
    {
        parameters.Add(tensor);
        return parameterNodes[(tensor.Layer, tensor.Tensor)] =
            Graph.Source(new ParameterOp(parameters.Count - 1), TensorShape.Parameter(tensor.Shape.ToArray()), layer);
    }
}
