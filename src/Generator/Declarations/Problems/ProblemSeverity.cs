namespace Lamina.Generator.Declarations.Problems;

/// <summary>How bad a problem is.</summary>
internal enum ProblemSeverity
{
    /// <summary>Nothing is generated.</summary>
    Error,

    /// <summary>The network runs and will probably train badly.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Information that is shown only where the configuration turns it on.</summary>
    Disabled,
}
