namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>
/// A value in a kernel. Operators fold constants and drop what changes nothing, so that sizes of 1 and offsets of 0 leave no trace in the
/// text.
/// </summary>
internal abstract record KernelExpression(KernelType Type)
{
    public static implicit operator KernelExpression(int value) => new IntExpression(value);

    public static KernelExpression operator +(KernelExpression left, KernelExpression right) => KernelFolding.Add(left, right);

    public static KernelExpression operator -(KernelExpression left, KernelExpression right) => KernelFolding.Subtract(left, right);

    public static KernelExpression operator -(KernelExpression value) => new NegateExpression(value);

    public static KernelExpression operator *(KernelExpression left, KernelExpression right) => KernelFolding.Multiply(left, right);

    public static KernelExpression operator /(KernelExpression left, KernelExpression right) => KernelFolding.Divide(left, right);

    public static KernelExpression operator %(KernelExpression left, KernelExpression right) => KernelFolding.Remainder(left, right);

    public static KernelExpression operator <(KernelExpression left, KernelExpression right) => Compare(KernelOperator.Less, left, right);

    public static KernelExpression operator >(KernelExpression left, KernelExpression right) =>
        Compare(KernelOperator.Greater, left, right);

    public static KernelExpression operator <=(KernelExpression left, KernelExpression right) =>
        Compare(KernelOperator.LessOrEqual, left, right);

    public static KernelExpression operator >=(KernelExpression left, KernelExpression right) =>
        Compare(KernelOperator.LessOrEqual, right, left);

    public static KernelExpression operator &(KernelExpression left, KernelExpression right) => KernelFolding.And(left, right);

    public static KernelExpression operator |(KernelExpression left, KernelExpression right) => Compare(KernelOperator.Or, left, right);

    public KernelExpression IsEqualTo(KernelExpression other) => Compare(KernelOperator.Equal, this, other);

    public KernelExpression IsNot(KernelExpression other) => Compare(KernelOperator.NotEqual, this, other);

    /// <summary>Bits that both whole numbers have.</summary>
    public KernelExpression Bits(KernelExpression mask) => new BinaryKernelExpression(Type, KernelOperator.BitAnd, this, mask);

    public KernelExpression As(KernelType type) => type == Type ? this : new CastExpression(type, this);

    /// <summary>A number of single precision.</summary>
    public static KernelExpression Number(double value) => new FloatExpression(value);

    public static KernelExpression Call(KernelFunction function, params KernelExpression[] arguments) =>
        new CallExpression(function, function switch
        {
            KernelFunction.IsFinite or KernelFunction.IsNaN => KernelType.Bool,
            KernelFunction.DropoutWord => KernelType.UInt,
            KernelFunction.Max or KernelFunction.Min => arguments[0].Type,
            _ => KernelType.Float,
        }, new Arguments(arguments));

    /// <summary>The lesser of two whole numbers, which functions of single precision would round.</summary>
    public static KernelExpression Min(KernelExpression left, KernelExpression right) => Select(left < right, left, right);

    /// <summary>The greater of two whole numbers.</summary>
    public static KernelExpression Max(KernelExpression left, KernelExpression right) => Select(left > right, left, right);

    public static KernelExpression Select(KernelExpression condition, KernelExpression yes, KernelExpression no) =>
        new SelectExpression(yes.Type, condition, yes, no);

    private static KernelExpression Compare(KernelOperator operation, KernelExpression left, KernelExpression right) =>
        new BinaryKernelExpression(KernelType.Bool, operation, left, right);
}

internal sealed record IntExpression(int Value) : KernelExpression(KernelType.Int);

internal sealed record UIntExpression(uint Value) : KernelExpression(KernelType.UInt);

internal sealed record FloatExpression(double Value) : KernelExpression(KernelType.Float);

/// <summary>A size of the device's tiles, known when the program is built for it.</summary>
internal sealed record TileExpression(string Name) : KernelExpression(KernelType.Int);

/// <summary>A variable or a parameter.</summary>
internal sealed record VariableExpression(KernelType Type, string Name) : KernelExpression(Type);

/// <summary>Where the work item is: axis 0, 1 or 2 for the work group's place, or its own place in the work group.</summary>
internal sealed record PlaceExpression(KernelPlace Place) : KernelExpression(KernelType.Int);

internal sealed record BinaryKernelExpression(KernelType Type, KernelOperator Operator, KernelExpression Left, KernelExpression Right)
    : KernelExpression(Type);

internal sealed record NegateExpression(KernelExpression Operand) : KernelExpression(Operand.Type);

/// <summary>Not a condition; unlike the opposite comparison, true for what is not a number.</summary>
internal sealed record NotExpression(KernelExpression Operand) : KernelExpression(KernelType.Bool);

internal sealed record CastExpression(KernelType Type, KernelExpression Operand) : KernelExpression(Type);

/// <summary>condition ? yes : no; the other side is not evaluated.</summary>
internal sealed record SelectExpression(KernelType Type, KernelExpression Condition, KernelExpression Yes, KernelExpression No)
    : KernelExpression(Type);

internal sealed record CallExpression(KernelFunction Function, KernelType Type, Arguments Arguments) : KernelExpression(Type);

internal sealed record LoadExpression(KernelArray Array, KernelExpression Index) : KernelExpression(KernelType.Float);

internal sealed record VectorLoadExpression(KernelArray Array, KernelExpression Index) : KernelExpression(KernelType.Float4);

/// <summary>One of the four elements of a vector.</summary>
internal sealed record ComponentExpression(KernelExpression Vector, int Index) : KernelExpression(KernelType.Float);

/// <summary>Arguments of a call.</summary>
internal sealed record Arguments(IReadOnlyList<KernelExpression> Values);

/// <summary>The places that a work item may ask for.</summary>
internal enum KernelPlace
{
    Item,
    WorkGroup,
    WorkGroupColumn,
    WorkGroupLayer,
    WorkGroups,
}
