namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>Operations on two values. Each has a row in every printer.</summary>
internal enum KernelOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    Less,
    LessOrEqual,
    Greater,
    Equal,
    NotEqual,
    BitAnd,
}
