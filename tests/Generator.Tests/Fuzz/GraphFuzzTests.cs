namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Half of the drawn graphs. Classes of tests run side by side, so that there are two.</summary>
public class EvenGraphFuzzTests
{
    public static TheoryData<int> Seeds => new(FuzzBatch.GraphSeeds.Where(seed => seed % 2 == 0));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_graph_trains_or_carries_an_error_of_ours(int seed) => GraphFuzz.Check(seed);
}

/// <summary>The other half of the drawn graphs.</summary>
public class OddGraphFuzzTests
{
    public static TheoryData<int> Seeds => new(FuzzBatch.GraphSeeds.Where(seed => seed % 2 == 1));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_graph_trains_or_carries_an_error_of_ours(int seed) => GraphFuzz.Check(seed);
}
