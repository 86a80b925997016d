using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The graph under construction, the value that flows from layer to layer, and what has gone wrong so far.</summary>
internal sealed class LoweringContext
{
    private readonly Dictionary<string, int> parameterNodes = new();
    private readonly ImmutableArray<ParameterTensor>.Builder parameters = ImmutableArray.CreateBuilder<ParameterTensor>();

    public LoweringContext(NetworkDeclaration declaration)
    {
        Declaration = declaration;
        Scope = new LayerScope(declaration.Layers, prefix: "", blockInput: null, isFrozen: false);
        Budget = new MemoryBudget(this);
    }

    public NetworkDeclaration Declaration { get; }

    public GraphBuilder Graph { get; } = new();

    public List<Problem> Problems { get; } = new();

    public ImmutableArray<LayerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LayerRow>();

    /// <summary>The layers so far and who takes whose output.</summary>
    public LayerChain Chain { get; } = new();

    /// <summary>Keeps blocks and activations below what one array can hold.</summary>
    public MemoryBudget Budget { get; }

    /// <summary>The layers among which the present one stands.</summary>
    public LayerScope Scope { get; set; }

    /// <summary>The outermost use of a block around the present layer, and what that was given; null outside blocks.</summary>
    public (string Text, string Given)? Use { get; set; }

    /// <summary>Layers lowered before; numbers the random streams.</summary>
    public int LayerNumber { get; set; }

    /// <summary>The value that the layer takes, then the one that it gives.</summary>
    public LayerValue Value { get; set; } = new(0, "", "", Problem.OnClass);

    /// <summary>The value that the layer took.</summary>
    public LayerValue Taken { get; set; } = new(0, "", "", Problem.OnClass);

    /// <summary>Of the layer that is being lowered, for one example.</summary>
    public long MultiplyAdds { get; set; }

    /// <summary>Set by a layer whose output has the right shape whatever it took.</summary>
    public bool KnowsResult { get; set; }

    /// <summary>The layer whose weights are used once more, or null.</summary>
    public string? SharedLayer { get; set; }

    /// <summary>The node of <see cref="Value"/>.</summary>
    public int Current
    {
        get => Value.Node;
        set => Value = Value with { Node = value };
    }

    /// <summary>What the layer takes, for messages.</summary>
    public string CurrentDescription => Value.Description;

    public TensorShape CurrentShape => Graph[Current].Shape;

    /// <summary>The layer's name with the blocks around it.</summary>
    public string Name => Scope.Name;

    public ImmutableArray<ParameterTensor> Parameters => parameters.ToImmutable();

    public int ParameterCount => parameters.Count;

    public bool HasFatalProblem => Problems.Any(problem => problem.Kind.IsFatal());

    /// <summary>Adds a problem once: every use of a block has the same.</summary>
    public void Report(ProblemKind kind, int site, params string[] arguments) => Report(Problem.At(site, kind, arguments));

    /// <summary>
    /// Adds a problem once, with its place in a block and with the layer whose output does not fit. A block that does not fit is the use's
    /// fault: the problem becomes its cause.
    /// </summary>
    public void Report(Problem problem)
    {
        LayerDeclaration? layer = Scope.Index < Scope.Layers.Count ? Scope.Layer : null;
        if (SharedLayer is not null)
        {
            // What is wrong with the layer as such stands on its own attribute, and so do the arguments that a correction changes.
            if (Problems.Any(known => known.Kind == problem.Kind && known.Arguments == problem.Arguments)) return;
            problem = problem with { Fixes = default };
        }
        else if (Scope.Arguments.Count > 0)
        {
            // The number may be an argument of the block, and right at other uses.
            problem = problem with { Fixes = problem.Fixes.Where(fix => !fix.Edits.Any(edit => edit.IsNumber)).ToEquatableArray() };
        }

        if (layer is not null && layer.Site == problem.Site)
        {
            problem = problem with { Path = layer.Path };
            if (problem.Others.Count == 0 && problem.Kind.DependsOnShape()) problem = problem with { Others = new[] { Value.Site }.ToEquatableArray() };
            if (Use is { } use && problem.Kind.DependsOnShape() && problem.Kind.IsFatal())
            {
                problem = problem with { Kind = ProblemKind.BlockDoesNotFit, Arguments = new[] { use.Text, use.Given }.ToEquatableArray(), Cause = problem };
            }
        }

        if (!Problems.Contains(problem)) Problems.Add(problem);
    }

    /// <summary>
    /// What a value is and how it came about, for messages: <c>Flatten of 12×12×64 gives 9,216</c>, <c>Relu after Dense(8) of 4 gives 8</c>.
    /// </summary>
    public string Gives(LayerValue value)
    {
        TensorShape shape = Graph[value.Node].Shape;
        string origin = value.Origin is { } layer ? $" after {layer}" : value.Taken is { } before && !before.Equals(shape) ? Of(before) : "";
        return $"{value.Description}{origin} gives {LayerText.Shape(shape.Dimensions)}";
    }

    /// <summary>The layer that made the shape of a value, for the layers behind it that keep it.</summary>
    public static string OriginOf(LayerValue value) => value.Origin ?? (value.Taken is { } before ? value.Description + Of(before) : value.Description);

    /// <summary>A setting of the layer that cannot be.</summary>
    public void ReportSetting(LayerDeclaration layer, string argument, string value, string expected) =>
        Report(ProblemKind.Setting, layer.Site, LayerText.Of(layer), argument, value, expected);

    /// <summary>The node of a tensor of the layer, added to the table unless the layer shares another's.</summary>
    /// <param name="tensor">Its name within the layer.</param>
    /// <param name="initial">How it starts.</param>
    /// <param name="l1">λ₁.</param>
    /// <param name="l2">λ₂.</param>
    /// <param name="shape">Its shape.</param>
    public int AddParameter(string tensor, InitialValues initial, double l1, double l2, params int[] shape) => Scope.IsFrozen
        ? Add(tensor, initial, 0, 0, ParameterRole.Fixed, shape)
        : Add(tensor, initial, l1, l2, ParameterRole.Trained, shape);

    /// <summary>A tensor without penalty.</summary>
    public int AddParameter(string tensor, InitialValues initial, params int[] shape) => AddParameter(tensor, initial, l1: 0, l2: 0, shape);

    /// <summary>A running statistic.</summary>
    public int AddStatistic(string tensor, InitialValues initial, int length) =>
        Add(tensor, initial, 0, 0, Scope.IsFrozen ? ParameterRole.Fixed : ParameterRole.Statistic, length);

    /// <summary>A tensor that nothing changes.</summary>
    public int AddFixed(string tensor, InitialValues initial, params int[] shape) => Add(tensor, initial, 0, 0, ParameterRole.Fixed, shape);

    public int Add(Op op, params int[] operands) => Current = Graph.Add(op, Name, operands);

    public int Map(ScalarFunction function, params int[] operands) => Current = Graph.Map(function, Name, operands);

    /// <summary>Other axes for the current value.</summary>
    public void Reshape(params int[] shape)
    {
        TensorShape result = TensorShape.PerExample(shape);
        if (!CurrentShape.Equals(result)) Add(new ReshapeOp(result), Current);
    }

    /// <summary>After a problem: a value of the shape that the layer would have given, so that those after it are checked as well.</summary>
    public void Guess(params int[] shape) => Current = Graph.Source(new InputOp(), TensorShape.PerExample(shape), Name);

    private static string Of(TensorShape taken) => $" of {LayerText.Shape(taken.Dimensions)}";

    private void ReportShared(string tensor, TensorShape shape, TensorShape needed)
    {
        LayerDeclaration original = Scope.Layers[Scope.Names.ToList().IndexOf(SharedLayer!.Substring(Scope.Prefix.Length))];
        Report(Problem.At(
            Scope.Layer.Site, ProblemKind.SharedLayer, LayerText.Of(Scope.Layer),
            $"'{tensor}' has shape {shape}, and this use needs {needed}, because {Gives(Taken)}") with
        {
            Others = new[] { original.OwnSite, Taken.Site }.ToEquatableArray(),
        });
    }

    private int Add(string tensor, InitialValues initial, double l1, double l2, ParameterRole role, params int[] shape)
    {
        string name = $"{SharedLayer ?? Name}.{tensor}";
        if (SharedLayer is not null && parameterNodes.TryGetValue(name, out int known))
        {
            if (!Graph[known].Shape.Equals(TensorShape.Parameter(shape)))
            {
                ReportShared(name, Graph[known].Shape, TensorShape.Parameter(shape));
                return Graph.Source(Graph[known].Op, TensorShape.Parameter(shape), Name);
            }

            return known;
        }

        parameters.Add(new ParameterTensor(name, ImmutableArray.Create(shape), initial, l1, l2, role));
        return parameterNodes[name] = Graph.Source(new ParameterOp(parameters.Count - 1), TensorShape.Parameter(shape), Name);
    }
}
