namespace Lamina.Generator.Ir.Scalars;

/// <summary>Functions of one number. Each has a row in the derivative table, the interpreter and every printer.</summary>
internal enum UnaryOperator
{
    Negate,
    Abs,
    Sign,
    Sqrt,
    Exp,
    Expm1,
    Sinh,
    Cosh,
    Tanh,
    Sigmoid,
    Softplus,
    NormalCdf,
    NormalDensity,
    Sin,
    Cos,
    Log,
    Log1p,
    Atan,
    Cbrt,
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
    Power,
}
