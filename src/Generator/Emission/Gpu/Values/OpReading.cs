using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>The op at the head of a group, read for writing what a kernel does for it.</summary>
internal sealed class OpReading
{
    public OpReading(KernelScope scope, FusedGroup group)
    {
        Scope = scope;
        Group = group;
        Id = group.Head!.Value;
    }

    public KernelScope Scope { get; }

    /// <summary>The group that it begins.</summary>
    public FusedGroup Group { get; }

    public int Id { get; }

    public KernelBuilder Builder => Scope.Builder;

    public Node Node => Scope.Node(Id);

    public Op Op => Node.Op;

    /// <summary>The op as a product of matrices, which it must be.</summary>
    public MatrixProduct Product => Group.Product!;

    /// <summary>Elements per example, or in all, of the result.</summary>
    public int Length => Node.Shape.Length;

    public int Operands => Node.Operands.Length;

    /// <summary>Where an operand lies.</summary>
    public ValueSource this[int operand] => Scope[Node.Operands[operand]];

    /// <summary>Elements per example, or in all, of an operand.</summary>
    public int LengthOf(int operand) => Scope.Node(Node.Operands[operand]).Shape.Length;

    /// <summary>The memory of an operand that is a tensor or the like.</summary>
    public KernelArray Memory(int operand) => Scope.Memory(Node.Operands[operand]);
}
