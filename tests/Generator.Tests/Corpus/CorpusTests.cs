using Lamina.Generator.Tests.Corpus.Correct;
using Lamina.Generator.Tests.Corpus.Faults;
using Lamina.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace Lamina.Generator.Tests.Corpus;

/// <summary>
/// How many of the faults that people make are found, on the text that is wrong, and whether right networks are left alone.
/// </summary>
public class CorpusTests(BuildLog log, ITestOutputHelper output) : IClassFixture<BuildLog>
{
    private const int FewestFaults = 300;
    private const int FewestRight = 150;

    [Fact]
    public void Every_fault_is_found_where_it_is_and_right_networks_are_left_alone()
    {
        CorpusRun faults = CorpusRun.OfFaults(FaultCorpus.All);
        CorpusRun right = CorpusRun.OfRight(RightCorpus.All);
        string[] alarms = [.. faults.FalseAlarms, .. right.FalseAlarms];
        string[] details = [.. faults.Misses.Select(miss => $"miss: {miss}"), .. alarms.Select(alarm => $"false alarm: {alarm}")];
        Print($"Corpus of {faults.Rows} faults and {right.Rows} right networks: recall {faults.Found}/{faults.Rows}, "
            + $"false alarms {alarms.Length}");
        foreach (string detail in details) Print(detail);
        Assert.True(details.Length == 0, string.Join("\n", details));
    }

    /// <summary>LAM0084 is about the compiler, not about a network.</summary>
    [Fact]
    public void The_corpus_is_large_and_has_a_fault_of_every_diagnostic()
    {
        Assert.True(FaultCorpus.All.Count >= FewestFaults, $"{FaultCorpus.All.Count} faults");
        Assert.True(RightCorpus.All.Count >= FewestRight, $"{RightCorpus.All.Count} right networks");
        Assert.Equal(
            LaminaAnalyzers.Descriptors.Select(descriptor => descriptor.Id).Where(id => id != "LAM0084"),
            FaultCorpus.All.Select(fault => fault.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_row_stands_twice()
    {
        Assert.Equal(FaultCorpus.All.Count, FaultCorpus.All.DistinctBy(fault => (fault.Id, fault.What)).Count());
        Assert.Equal(FaultCorpus.All.Count, FaultCorpus.All.DistinctBy(fault => (fault.Id, fault.Marked, fault.Settings)).Count());
        Assert.Equal(RightCorpus.All.Count, RightCorpus.All.DistinctBy(network => network.What).Count());
        Assert.Equal(RightCorpus.All.Count, RightCorpus.All.DistinctBy(network => network.Text).Count());
    }

    private void Print(string line)
    {
        output.WriteLine(line);
        log.Write(line);
    }
}
