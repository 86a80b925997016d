using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Appends the nodes and tensors of one layer to the network, under the layer's name.</summary>
internal sealed class LayerBuilder
{
    private readonly NetworkBuilder network;
    private readonly ProblemSink problems;
    private readonly LayerInput input;

    public LayerBuilder(NetworkBuilder network, ProblemSink problems, LayerInput input)
    {
        this.network = network;
        this.problems = problems;
        this.input = input;
    }

    /// <summary>The layer's number in the network: the stream of its random numbers.</summary>
    public int RandomStream => network.Rows.Count;

    public TensorShape ShapeOf(int node) => network.Graph[node].Shape;

    public int Add(Op op, params int[] operands) => network.Graph.Add(op, input.Path, operands);

    public int Map(ScalarFunction function, params int[] operands) => network.Graph.Map(function, input.Path, operands);

    public int Source(Op op, TensorShape shape) => network.Graph.Source(op, shape, input.Path);

    /// <summary>Other axes for a value.</summary>
    public int Reshape(int node, params int[] shape)
    {
        TensorShape result = TensorShape.PerExample(shape);
        return ShapeOf(node).Equals(result) ? node : Add(new ReshapeOp(result), node);
    }

    /// <summary>
    /// After a problem: a value of the shape that the layer would have given, so that those after it are checked as well. If no array can
    /// hold that, nothing after it is.
    /// </summary>
    public int Guess(params int[] shape)
    {
        bool isPossible = MemoryBudget.IsPossible(shape);
        if (!isPossible) network.Budget.Exceed();
        return Source(new InputOp(), isPossible ? TensorShape.PerExample(shape) : input.Shape);
    }

    /// <summary>Counts the layer's memory before it is built; false, with a problem, when a block would not fit.</summary>
    public bool Reserve(LayerDeclaration layer, long parameters, long activations)
    {
        if (network.Budget.Reserve(parameters, activations) is not { } needed) return true;
        problems.Report(ProblemKind.TooLarge, layer.Site, LayerText.Of(layer), needed);
        return false;
    }

    /// <summary>The node of a trained tensor, added to the block unless the layer shares another's.</summary>
    /// <param name="tensor">Its name within the layer.</param>
    /// <param name="initial">How it starts.</param>
    /// <param name="penalty">What its elements cost.</param>
    /// <param name="shape">Its shape.</param>
    public int Parameter(string tensor, InitialValues initial, Penalty penalty, params int[] shape) => input.Scope.IsFrozen
        ? Tensor(tensor, initial, Penalty.None, ParameterRole.Fixed, shape)
        : Tensor(tensor, initial, penalty, ParameterRole.Trained, shape);

    /// <summary>A trained tensor without penalty.</summary>
    public int Parameter(string tensor, InitialValues initial, params int[] shape) => Parameter(tensor, initial, Penalty.None, shape);

    /// <summary>A running statistic.</summary>
    public int Statistic(string tensor, InitialValues initial, int length) =>
        Tensor(tensor, initial, Penalty.None, input.Scope.IsFrozen ? ParameterRole.Fixed : ParameterRole.Statistic, length);

    /// <summary>A tensor that nothing changes.</summary>
    public int Fixed(string tensor, InitialValues initial, params int[] shape) =>
        Tensor(tensor, initial, Penalty.None, ParameterRole.Fixed, shape);

    private int Tensor(string tensor, InitialValues initial, Penalty penalty, ParameterRole role, params int[] shape)
    {
        LayerPath owner = input.SharedLayer ?? input.Path;
        if (input.SharedLayer is not null && network.FindParameter(owner, tensor) is { } known)
        {
            return Shared($"{owner}.{tensor}", known, TensorShape.Parameter(shape));
        }

        return network.AddParameter(
            new ParameterTensor(owner, tensor, ImmutableArray.Create(shape), initial, penalty.L1, penalty.L2, role), input.Path);
    }

    /// <summary>Another layer's tensor, or one like it, with a problem, where the shapes differ.</summary>
    private int Shared(string tensor, int known, TensorShape needed)
    {
        TensorShape shape = ShapeOf(known);
        if (shape.Equals(needed)) return known;

        LayerScope scope = input.Scope;
        LayerDeclaration original = scope.Layers[scope.IndexOf(input.SharedLayer!)];
        problems.Report(Problem.At(
            input.Layer.Site, ProblemKind.SharedLayer, LayerText.Of(input.Layer),
            $"'{tensor}' has shape {shape}, and this use needs {needed}, because {input.Value.Derivation}") with
        {
            Others = new[] { original.OwnSite, input.Value.Site }.ToEquatableArray(),
        });
        return Source(network.Graph[known].Op, needed);
    }
}
