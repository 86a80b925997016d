namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>What became of a mutant.</summary>
internal enum Outcome
{
    /// <summary>It does not parse.</summary>
    Broken,

    /// <summary>The compiler reports another error.</summary>
    Rejected,

    /// <summary>Only errors of ours.</summary>
    Ours,

    /// <summary>No error.</summary>
    Right,
}
