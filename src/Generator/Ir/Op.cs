using System.Collections.Immutable;
using System.Text;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>
/// What a node computes, with every fact about it that stages ask for. Few kinds, each a record, so that equal ops compare equal; m is the
/// number of examples.
/// </summary>
internal abstract record Op
{
    /// <summary>What it is to those who plan its computation.</summary>
    public abstract OpClass Class { get; }

    /// <summary>What it is called in generated code.</summary>
    public abstract OpNames Names { get; }

    /// <summary>Whether an example's result depends on the other examples when it is trained.</summary>
    public virtual bool DependsOnBatch => false;

    /// <summary>The function of each element, of a map.</summary>
    public virtual ScalarFunction? Formula => null;

    /// <summary>What an op walks through, step by step.</summary>
    public virtual RecurrenceGeometry? Recurrence => null;

    /// <summary>The factors of its operands, of an op that adds up losses; else none.</summary>
    public virtual ImmutableArray<double> LossWeights => ImmutableArray<double>.Empty;

    /// <summary>The shape of the result; operands without one are a fault of the stage that made them.</summary>
    public abstract TensorShape Infer(ImmutableArray<TensorShape> operands);

    /// <summary>The letters of its value.</summary>
    public virtual ValueLetters Letters(TensorShape result) => ValueLetters.Activation;

    /// <summary>The letter of an operand in its kernel, where the operand has not its usual one.</summary>
    public virtual string? LetterOf(int operand) => null;

    /// <summary>Multiplications with an addition, per example, of an op that is sums of products; else 0.</summary>
    public virtual long MultiplyAdds(OpShapes shapes) => 0;

    /// <summary>Operations per example: two for each multiplication with an addition, or one for each element.</summary>
    public virtual long Operations(OpShapes shapes) =>
        MultiplyAdds(shapes) is var products and > 0 ? 2 * products : Math.Max(shapes.Result.Length, shapes.Length(0));

    /// <summary>The op as a product of matrices; null where it is none.</summary>
    public virtual MatrixProduct? Product(OpShapes shapes) => null;

    /// <summary>The rows that it takes as wholes; null where it takes none.</summary>
    public virtual RowLayout? WholeRows(OpShapes shapes) => null;

    /// <summary>Facts are no part of the text; records add what they are made of.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
