using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>Where the values of a method lie, and the names of its buffers.</summary>
internal sealed class MethodValues
{
    private readonly Schedule schedule;
    private readonly ParameterLayout layout;
    private readonly KernelTable kernels;
    private readonly Dictionary<int, string> buffers = new();
    private readonly NameSet taken = new(ValueNames.Separator);
    private readonly Dictionary<int, int> gradients = new();
    private readonly InferenceWeights? weights;

    /// <param name="schedule">What the method computes.</param>
    /// <param name="layout">The places of the parameters.</param>
    /// <param name="kernels">Takes constants.</param>
    /// <param name="weights">The weights of the inference form if the method reads those; null if it reads the parameters.</param>
    public MethodValues(Schedule schedule, ParameterLayout layout, KernelTable kernels, InferenceWeights? weights = null)
    {
        this.weights = weights;
        this.schedule = schedule;
        this.layout = layout;
        this.kernels = kernels;
        foreach (int id in schedule.Buffers.Keys.OrderBy(id => id))
            buffers[id] = taken.Unique(ValueNames.OfBuffer(Graph.Nodes[id], LayerPath.Empty));
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
                ParameterOp or FoldedOp when weights is not null => Weight(weights[id]),
                ParameterOp own => Tensor("parameters", own.Index),
                Op op => throw new InvalidOperationException($"The value of {op} has no memory."),
            };
        }
    }

    private static TensorPlace Weight(InferenceTensor tensor) => new("weights", IsTrained: true, tensor.Offset, tensor.Length);

    private TensorPlace Tensor(string block, int index) => new(
        block, Graph.Parameters[index].Role == ParameterRole.Trained, layout.Offsets[index], Graph.Parameters[index].Length);
}

/// <summary>Where a value lies; as text, the argument that passes it.</summary>
internal abstract record ValuePlace
{
    public abstract string Text { get; }
}

/// <summary>A buffer of the workspace.</summary>
internal sealed record BufferPlace(int Node, string Name) : ValuePlace
{
    public override string Text => Name;
}

/// <summary>A parameter of the method, or another expression.</summary>
internal sealed record NamedPlace(string Name) : ValuePlace
{
    public override string Text => Name;
}

/// <summary>A tensor of the block of parameters or of gradients.</summary>
internal sealed record TensorPlace(string Block, bool IsTrained, int Offset, int Length) : ValuePlace
{
    public override string Text => $"{Block}.Slice({Literals.Of(Offset)}, {Literals.Of(Length)})";
}
