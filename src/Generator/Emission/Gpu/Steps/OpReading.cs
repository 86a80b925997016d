using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>An op, read for writing what a kernel does for it.</summary>
internal sealed class OpReading
{
    private readonly int id;

    public OpReading(KernelScope scope, int id)
    {
        Scope = scope;
        this.id = id;
    }

    public KernelScope Scope { get; }

    public KernelBuilder Builder => Scope.Builder;

    public Node Node => Scope.Node(id);

    public Op Op => Node.Op;

    public int Id => id;

    /// <summary>The op as a product of matrices, which it must be.</summary>
    public MatrixProduct Product => Op.Product(OpShapes.Of(Scope.Graph, Node))!;

    /// <summary>Numbers per example, or in all, of the result.</summary>
    public int Length => Node.Shape.Length;

    /// <summary>Where an operand lies.</summary>
    public ValueSource this[int operand] => Scope[Node.Operands[operand]];

    public int Operands => Node.Operands.Length;

    /// <summary>Numbers per example, or in all, of an operand.</summary>
    public int LengthOf(int operand) => Scope.Node(Node.Operands[operand]).Shape.Length;

    /// <summary>The step that the op begins.</summary>
    public FusedKernel Fused() => new(Scope.Graph, Scope.Steps.First(step => step.Nodes[0] == id));

    /// <summary>The memory of an operand that is a tensor or the like.</summary>
    public KernelArray Memory(int operand) => Scope.Memory(Node.Operands[operand]);
}
