using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Where the values of a pass lie, and the names of its buffers.</summary>
internal sealed class PassValues
{
    private readonly Schedule schedule;
    private readonly ParameterLayout layout;
    private readonly KernelTable kernels;
    private readonly Dictionary<int, string> buffers = new();
    private readonly HashSet<string> taken = new();
    private readonly Dictionary<int, int> gradients = new();

    public PassValues(Schedule schedule, ParameterLayout layout, KernelTable kernels)
    {
        this.schedule = schedule;
        this.layout = layout;
        this.kernels = kernels;
        foreach (int id in schedule.Buffers.Keys.OrderBy(id => id)) buffers[id] = Unique(BufferName(Graph.Nodes[id], block: ""), taken);
        for (int i = 0; i < Graph.Outputs.Gradients.Length; i++)
        {
            if (Graph.Outputs.Gradients[i] != GraphOutputs.None) gradients[Graph.Outputs.Gradients[i]] = i;
        }
    }

    public Graph Graph => schedule.Graph;

    /// <summary>Where a value lies.</summary>
    public ValuePlace this[int id]
    {
        get
        {
            if (buffers.TryGetValue(id, out string? buffer)) return new BufferPlace(id, buffer);
            if (id == Graph.Outputs.Prediction) return new NamedPlace("outputs");
            if (gradients.TryGetValue(id, out int parameter)) return Tensor("gradients", parameter);
            return Graph.Nodes[id].Op switch
            {
                InputOp => new NamedPlace("inputs"),
                TargetOp => new NamedPlace("targets"),
                ExampleWeightOp { Scale: 1 } => new NamedPlace("weight"),
                ExampleWeightOp example => new NamedPlace($"T.CreateTruncating({Literals.Of(example.Scale)}) * weight"),
                ConstantOp constant => new NamedPlace(kernels.AddConstant(constant.Values.Values)),
                ParameterOp own => Tensor("parameters", own.Index),
                Op op => throw new InvalidOperationException($"The value of {op} has no memory."),
            };
        }
    }

    /// <summary>A name that is not taken yet, and is then.</summary>
    public static string Unique(string wanted, ISet<string> taken)
    {
        string name = wanted;
        for (int number = 2; !taken.Add(name); number++) name = wanted + "_" + Literals.Of(number);
        return name;
    }

    /// <summary>
    /// A for activations, d for gradients, mask for masks …, and the layer: aRelu1, dDense2, aStage1_0_Conv1. Layers of a block are named
    /// without it.
    /// </summary>
    public static string BufferName(Node node, string block)
    {
        string prefix = node.Op switch
        {
            DropoutMaskOp => "mask",
            GaussianNoiseOp => "noise",
            ChannelMeanOp => "mean",
            ChannelVarianceOp => "variance",
            RecurrenceOp => "states",
            _ => node.GradientOf is null ? "a" : "d",
        };
        IEnumerable<string> parts = Within(block, node.GradientOf ?? node.Layer).Split('.');
        return prefix + string.Join("_", parts.Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
    }

    /// <summary>A layer's name within a block; layers around it, which differ from use to use, keep their last part.</summary>
    public static string Within(string block, string layer)
    {
        if (block.Length == 0) return layer;
        return layer.StartsWith(block + ".", StringComparison.Ordinal)
            ? layer.Substring(block.Length + 1)
            : "outer." + layer.Substring(layer.LastIndexOf('.') + 1);
    }

    private TensorPlace Tensor(string block, int index) => new(
        block, Graph.Parameters[index].Role == ParameterRole.Trained, layout.Offsets[index], Graph.Parameters[index].Length);
}

/// <summary>Where a value lies; as text, the argument that stands for it.</summary>
internal abstract record ValuePlace
{
    public abstract string Text { get; }
}

/// <summary>A buffer of the workspace.</summary>
internal sealed record BufferPlace(int Node, string Name) : ValuePlace
{
    public override string Text => Name;
}

/// <summary>A parameter of the pass, or another expression.</summary>
internal sealed record NamedPlace(string Name) : ValuePlace
{
    public override string Text => Name;
}

/// <summary>A tensor of the block of parameters or of gradients.</summary>
internal sealed record TensorPlace(string Block, bool IsTrained, int Offset, int Length) : ValuePlace
{
    public override string Text => $"{Block}.Slice({Literals.Of(Offset)}, {Literals.Of(Length)})";
}
