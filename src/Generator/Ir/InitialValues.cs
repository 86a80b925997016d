namespace Lamina.Generator.Ir;

/// <summary>How a tensor starts: a rule and the numbers it takes.</summary>
internal sealed record InitialValues(InitialRule Rule, double Scale = 0)
{
    public static readonly InitialValues Zeros = new(InitialRule.Zeros);
}

/// <summary>The rules of <see cref="InitialValues"/>; fan-in and fan-out come from the tensor's shape.</summary>
internal enum InitialRule
{
    Zeros,
    Constant,
    Normal,
    Uniform,
    Xavier,
    Glorot,
    He,
}
