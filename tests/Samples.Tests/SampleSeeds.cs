using Lamina.Tests;

namespace Lamina.Samples.Tests;

/// <summary>
/// The seeds with which samples are tested. Other tests also need the run with the default seed; the second seed of a sample is tested in
/// every third run.
/// </summary>
public static class SampleSeeds
{
    private const string Usual = "1";

    /// <summary>In addition to the default seed.</summary>
    public static TheoryData<string> Digits => [.. Budget.Share(["2", "3"], 1)];

    public static TheoryData<string> Attention => WithSecond(turn: 0);

    public static TheoryData<string> Transfer => WithSecond(turn: 1);

    public static TheoryData<string> Sequence => WithSecond(turn: 2);

    public static TheoryData<string> MultiTask => WithSecond(turn: 2);

    private static TheoryData<string> WithSecond(int turn) => Budget.IsFull || Budget.Turn % 3 == turn ? [Usual, "2"] : [Usual];
}
