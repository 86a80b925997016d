namespace Lamina.Generator.Ir;

/// <summary>How a tensor starts: a rule and the numbers it takes.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scale">The constant, deviation or limit of the rules that have one.</param>
/// <param name="FanIn">Inputs of one unit, for the rules that ask.</param>
/// <param name="FanOut">Units fed by one input, for the rules that ask.</param>
internal sealed record InitialValues(InitialRule Rule, double Scale = 0, int FanIn = 0, int FanOut = 0)
{
    public static readonly InitialValues Zeros = new(InitialRule.Zeros);

    public static readonly InitialValues Ones = new(InitialRule.Constant, 1);
}

/// <summary>The rules of <see cref="InitialValues"/>.</summary>
internal enum InitialRule
{
    Zeros,
    Constant,
    Normal,
    Uniform,
    Xavier,
    Glorot,
    He,

    /// <summary>Square blocks, each an orthogonal matrix.</summary>
    Orthogonal,

    /// <summary>The bias of an LSTM: 1 for the forget gate, 0 for the others.</summary>
    ForgetGate,

    /// <summary>The sinusoidal positional encoding.</summary>
    Sinusoidal,
}
