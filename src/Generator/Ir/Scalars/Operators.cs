namespace Lamina.Generator.Ir.Scalars;

/// <summary>Functions of one number. Each has a row in the derivative table, the interpreter and every printer.</summary>
internal enum UnaryOperator
{
    Negate,
    Abs,
    Sign,
    Sqrt,
    Exp,
    Tanh,
    Sigmoid,
    Softplus,
    NormalCdf,
    Sin,
    Cos,
    Log,
    Atan,
}

/// <summary>Operations on two numbers. Each has a row in the derivative table, the interpreter and every printer.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Max,
    Min,
}
