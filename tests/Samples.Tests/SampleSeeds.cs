using Lamina.Tests;

namespace Lamina.Samples.Tests;

/// <summary>
/// The seeds that samples learn with. Other tests need the run with the usual one too; the second seed of a sample has its turn in every
/// third run.
/// </summary>
public static class SampleSeeds
{
    private const string Usual = "1";

    /// <summary>Beside the usual one.</summary>
    public static TheoryData<string> Digits => [.. Budget.Share(["2", "3"], 1)];

    public static TheoryData<string> Attention => WithSecond(turn: 0);

    public static TheoryData<string> Transfer => WithSecond(turn: 1);

    public static TheoryData<string> Sequence => WithSecond(turn: 2);

    public static TheoryData<string> MultiTask => WithSecond(turn: 2);

    private static TheoryData<string> WithSecond(int turn) => Budget.IsFull || Budget.Turn % 3 == turn ? [Usual, "2"] : [Usual];
}
