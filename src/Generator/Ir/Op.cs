using System.Collections.Immutable;
using System.Text;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>
/// What a node computes, with all facts that the stages need. There are few kinds of ops; each is a record, so equal ops compare equal. In
/// the formulas, m is the number of examples.
/// </summary>
internal abstract record Op
{
    /// <summary>The class of the op, which decides how it is fused and computed.</summary>
    public abstract OpClass Class { get; }

    /// <summary>The names of the op in generated code.</summary>
    public abstract OpNames Names { get; }

    /// <summary>Whether, in training, the result for one example depends on the other examples.</summary>
    public virtual bool DependsOnBatch => false;

    /// <summary>For a map, the function of each element.</summary>
    public virtual ScalarFunction? Formula => null;

    /// <summary>For an op that runs through a recurrence, its geometry.</summary>
    public virtual RecurrenceGeometry? Recurrence => null;

    /// <summary>For an op that sums losses, the factor of each operand; otherwise empty.</summary>
    public virtual ImmutableArray<double> LossWeights => ImmutableArray<double>.Empty;

    /// <summary>Infers the shape of the result. Throws if the operands do not fit, which is a bug of the stage that created them.</summary>
    public abstract TensorShape InferShape(ImmutableArray<TensorShape> operands);

    /// <summary>The letters of its value in kernels.</summary>
    public virtual ValueLetters Letters(TensorShape result) => ValueLetters.Activation;

    /// <summary>The letter of an operand in the kernel of this op, if it differs from the letter of the operand itself.</summary>
    public virtual string? LetterOf(int operand) => null;

    /// <summary>Multiply-adds per example of an op that sums products; otherwise 0.</summary>
    public virtual long MultiplyAdds(OpShapes shapes) => 0;

    /// <summary>Operations per example: two per multiply-add, or one per element.</summary>
    public virtual long Operations(OpShapes shapes) =>
        MultiplyAdds(shapes) is var products and > 0 ? 2 * products : Math.Max(shapes.Result.Length, shapes.Length(0));

    /// <summary>The op as a matrix product; null if it is none.</summary>
    public virtual MatrixProduct? Product(OpShapes shapes) => null;

    /// <summary>
    /// Whether its product is one of two matrices as they lie in memory: rows of the first operand, and weights of (columns, terms).
    /// </summary>
    public virtual bool IsPlainProduct => false;

    /// <summary>The operand that the op reads as indices or lengths; null if there is none.</summary>
    public virtual WholeOperand? WholeNumbers(OpShapes shapes) => null;

    /// <summary>The rows that the op processes as wholes; null if it does not process rows.</summary>
    public virtual RowLayout? WholeRows(OpShapes shapes) => null;

    /// <summary>Omits the facts from the text; records print only their own members.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
