namespace Lamina.Generator.Ir.Scalars;

/// <summary>A formula over scalar arguments. Expressions are records, so equal formulas compare equal.</summary>
internal abstract record ScalarExpression
{
    public static implicit operator ScalarExpression(double value) => new ConstantExpression(value);

    public static ScalarExpression operator +(ScalarExpression left, ScalarExpression right) => ScalarSimplifier.Add(left, right);

    public static ScalarExpression operator -(ScalarExpression left, ScalarExpression right) => ScalarSimplifier.Subtract(left, right);

    public static ScalarExpression operator *(ScalarExpression left, ScalarExpression right) => ScalarSimplifier.Multiply(left, right);

    public static ScalarExpression operator /(ScalarExpression left, ScalarExpression right) => ScalarSimplifier.Divide(left, right);

    public static ScalarExpression operator -(ScalarExpression value) => ScalarSimplifier.Negate(value);

    public static ScalarExpression Argument(int index) => new ArgumentExpression(index);

    public static ScalarExpression Apply(UnaryOperator function, ScalarExpression operand) => new UnaryExpression(function, operand);

    public static ScalarExpression Max(ScalarExpression left, ScalarExpression right) =>
        new BinaryExpression(BinaryOperator.Max, left, right);

    public static ScalarExpression Min(ScalarExpression left, ScalarExpression right) =>
        new BinaryExpression(BinaryOperator.Min, left, right);

    public static ScalarExpression Power(ScalarExpression value, ScalarExpression exponent) => ScalarSimplifier.Power(value, exponent);

    /// <summary>left &gt; right ? whenGreater : otherwise.</summary>
    public static ScalarExpression SelectGreater(
        ScalarExpression left, ScalarExpression right, ScalarExpression whenGreater, ScalarExpression otherwise) =>
        ScalarSimplifier.SelectGreater(left, right, whenGreater, otherwise);

    /// <summary>The formula with each argument replaced by an expression.</summary>
    public ScalarExpression Substitute(IReadOnlyList<ScalarExpression> arguments) => this switch
    {
        ArgumentExpression argument => arguments[argument.Index],
        UnaryExpression unary => unary.Operator == UnaryOperator.Negate
            ? -unary.Operand.Substitute(arguments)
            : Apply(unary.Operator, unary.Operand.Substitute(arguments)),
        BinaryExpression binary => ScalarSimplifier.Binary(
            binary.Operator, binary.Left.Substitute(arguments), binary.Right.Substitute(arguments)),
        SelectGreaterExpression select => SelectGreater(
            select.Left.Substitute(arguments), select.Right.Substitute(arguments),
            select.WhenGreater.Substitute(arguments), select.Otherwise.Substitute(arguments)),
        _ => this,
    };

    /// <summary>Whether the formula reads an argument.</summary>
    public bool Uses(int argument) => this switch
    {
        ArgumentExpression variable => variable.Index == argument,
        UnaryExpression unary => unary.Operand.Uses(argument),
        BinaryExpression binary => binary.Left.Uses(argument) || binary.Right.Uses(argument),
        SelectGreaterExpression select => select.Left.Uses(argument) || select.Right.Uses(argument)
            || select.WhenGreater.Uses(argument) || select.Otherwise.Uses(argument),
        _ => false,
    };

    /// <summary>Whether the formula has more than arithmetic and comparisons.</summary>
    public bool HasFunction() => this switch
    {
        UnaryExpression unary => unary.Operator is not (UnaryOperator.Negate or UnaryOperator.Abs) || unary.Operand.HasFunction(),
        BinaryExpression binary => binary.Operator is BinaryOperator.Power || binary.Left.HasFunction() || binary.Right.HasFunction(),
        SelectGreaterExpression select => select.Left.HasFunction() || select.Right.HasFunction()
            || select.WhenGreater.HasFunction() || select.Otherwise.HasFunction(),
        _ => false,
    };

    /// <summary>The number of operations of the formula.</summary>
    public long Operations() => this switch
    {
        UnaryExpression unary => 1 + unary.Operand.Operations(),
        BinaryExpression binary => 1 + binary.Left.Operations() + binary.Right.Operations(),
        SelectGreaterExpression select => 1 + select.Left.Operations() + select.Right.Operations()
            + select.WhenGreater.Operations() + select.Otherwise.Operations(),
        _ => 0,
    };
}

/// <summary>A constant.</summary>
internal sealed record ConstantExpression(double Value) : ScalarExpression;

/// <summary>An operand of the map.</summary>
internal sealed record ArgumentExpression(int Index) : ScalarExpression;

/// <summary>A function of one number.</summary>
internal sealed record UnaryExpression(UnaryOperator Operator, ScalarExpression Operand) : ScalarExpression;

/// <summary>An operation on two numbers.</summary>
internal sealed record BinaryExpression(BinaryOperator Operator, ScalarExpression Left, ScalarExpression Right) : ScalarExpression
{
    /// <summary>Whether code calls a function for it.</summary>
    internal bool IsFunction => Operator is BinaryOperator.Max or BinaryOperator.Min or BinaryOperator.Power;

    /// <summary>The exponent of a power if it is a constant whole number, for which code is faster.</summary>
    internal int? WholeExponent =>
        Operator == BinaryOperator.Power && Right is ConstantExpression { Value: >= -1000 and <= 1000 } exponent
            && Math.Floor(exponent.Value) == exponent.Value
            ? (int)exponent.Value
            : null;
}

/// <summary>left &gt; right ? whenGreater : otherwise.</summary>
internal sealed record SelectGreaterExpression(
    ScalarExpression Left, ScalarExpression Right, ScalarExpression WhenGreater, ScalarExpression Otherwise) : ScalarExpression;
