using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>The graph under construction, the value that flows from layer to layer, and what has gone wrong so far.</summary>
internal sealed class LoweringContext
{
    /// <summary>The longest array of a managed runtime, which bounds every block.</summary>
    public const long MaximumBlock = 2_147_483_591;

    /// <summary>At most so many buffers per layer are live in a training step: z, a, mask, dropped a, and their gradients.</summary>
    private const int BuffersPerLayer = 8;

    /// <summary>What aligning the weights and biases of a layer can add to the parameter block.</summary>
    private const int MaximumPadding = 2 * 15;

    private readonly ImmutableArray<ParameterTensor>.Builder parameters = ImmutableArray.CreateBuilder<ParameterTensor>();
    private long parameterElements;
    private long blockElements;
    private long activationElements;

    public LoweringContext(NetworkDeclaration declaration, IReadOnlyList<string> names)
    {
        Declaration = declaration;
        Names = names;
    }

    public NetworkDeclaration Declaration { get; }

    /// <summary>The layers' names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    public GraphBuilder Graph { get; } = new();

    public List<Problem> Problems { get; } = new();

    public ImmutableArray<LayerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LayerRow>();

    /// <summary>Place in the declaration of the layer that is being lowered.</summary>
    public int Layer { get; set; }

    /// <summary>The node whose value the next layer takes.</summary>
    public int Current { get; set; }

    /// <summary>What the next layer takes, for messages.</summary>
    public string CurrentDescription { get; set; } = "";

    /// <summary>Set when a block outgrew memory; nothing further can be lowered.</summary>
    public bool IsTooLarge { get; private set; }

    public TensorShape CurrentShape => Graph[Current].Shape;

    public string Name => Names[Layer];

    public ImmutableArray<ParameterTensor> Parameters => parameters.ToImmutable();

    public int ParameterCount => parameters.Count;

    public void Report(ProblemKind kind, int site, params string[] arguments) => Problems.Add(Problem.At(site, kind, arguments));

    /// <summary>Adds a tensor to the table and its node to the graph.</summary>
    public int AddParameter(string name, InitialValues initial, double l1, double l2, params int[] shape)
    {
        parameters.Add(new ParameterTensor(name, ImmutableArray.Create(shape), initial, l1, l2));
        return Graph.Source(new ParameterOp(parameters.Count - 1), TensorShape.Parameter(shape), Name);
    }

    public void Map(ScalarFunction function, params int[] operands) => Current = Graph.Map(function, Name, operands);

    /// <summary>Counts a layer's memory before it is built; false, with a problem, when a block would not fit.</summary>
    public bool Reserve(int site, string layer, long newParameters, int width)
    {
        parameterElements += newParameters;
        blockElements += newParameters + MaximumPadding;
        activationElements += (long)width * BuffersPerLayer;
        if (blockElements <= MaximumBlock && activationElements <= MaximumBlock) return true;

        IsTooLarge = true;
        string needed = blockElements > MaximumBlock
            ? LayerText.Number(parameterElements) + " parameters"
            : LayerText.Number(activationElements) + " activations per example";
        Report(ProblemKind.TooLarge, site, layer, needed);
        return false;
    }
}
