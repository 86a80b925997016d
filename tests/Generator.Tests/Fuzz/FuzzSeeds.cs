using Lamina.Tests;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>The seeds of a kind of declarations: each draws a batch, and thirteen turns of a few seeds draw them all.</summary>
/// <param name="What">What is drawn, for the log.</param>
/// <param name="Total">Seeds of the long run, from 1 on.</param>
/// <param name="Turn">Seeds of a usual run.</param>
internal sealed record FuzzSeeds(string What, int Total, int Turn)
{
    public static readonly FuzzSeeds Declarations = new("Fuzzed declarations", Total: 52, Turn: 4);

    /// <summary>Of the declarations, those whose diagnostics are compared with and without generated code.</summary>
    public static readonly FuzzSeeds Compared = new("Declarations analyzed with generated code", Total: 13, Turn: 1);

    public static readonly FuzzSeeds WrongTypes = new("Fuzzed arguments of wrong types", Total: 91, Turn: 7);

    public static readonly FuzzSeeds Graphs = new("Fuzzed graphs", Total: 65, Turn: 5);

    public static readonly FuzzSeeds WeightsFiles = new("Damaged weights files for the analyzer", Total: 26, Turn: 2);

    public static IReadOnlyList<FuzzSeeds> All => [Declarations, Compared, WrongTypes, Graphs];

    /// <summary>Those of this run.</summary>
    public IReadOnlyList<int> Now => Budget.Seeds(Total, Turn);

    public override string ToString() => Budget.Describe(What, Now, Total);
}
