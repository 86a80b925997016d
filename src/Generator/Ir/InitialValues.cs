namespace Lamina.Generator.Ir;

/// <summary>How a tensor is initialised: a rule and its settings.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scale">The constant, standard deviation or bound, for the rules that have one.</param>
/// <param name="FanIn">The inputs of one unit, for the rules that use it.</param>
/// <param name="FanOut">The units that one input feeds, for the rules that use it.</param>
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
