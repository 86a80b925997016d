using Lamina.Generator.Tests.Corpus.Correct;
using Lamina.Generator.Tests.Corpus.Faults;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Corpus;

/// <summary>What the generator and the analyzers say about rows, all in one compilation for each of the projects' settings.</summary>
internal sealed record CorpusRun(int Found, int Rows, IReadOnlyList<string> Misses, IReadOnlyList<string> FalseAlarms)
{
    public static CorpusRun OfFaults(IReadOnlyList<Fault> faults)
    {
        var misses = new List<string>();
        var alarms = new List<string>();
        foreach (IGrouping<SourceSettings, Fault> project in faults.GroupBy(fault => fault.Settings))
        {
            Fault[] rows = [.. project];
            ILookup<string, LaminaDiagnostic> said = Lamina(GeneratorRun.Of(project.Key, rows.Select((row, i) => row.Source(i)).ToArray()));
            for (int i = 0; i < rows.Length; i++) Judge(rows[i], i, said[Path(i)].ToList(), misses, alarms);
        }

        return new CorpusRun(faults.Count - misses.Count, faults.Count, misses, alarms);
    }

    /// <summary>Every diagnostic is a false alarm here, the compiler's warnings about what is generated as well.</summary>
    public static CorpusRun OfRight(IReadOnlyList<RightNetwork> networks)
    {
        GeneratorRun run = GeneratorRun.Of(networks.Select((row, i) => row.Source(i)).ToArray());
        ILookup<string, LaminaDiagnostic> said = Lamina(run);
        IEnumerable<string> alarms = networks.SelectMany((row, i) => said[Path(i)].Select(diagnostic => $"{row.What}: {diagnostic}"));
        return new CorpusRun(0, networks.Count, [], [.. alarms, .. run.Compiler.Select(diagnostic => Describe(diagnostic, networks))]);
    }

    private static void Judge(Fault fault, int number, List<LaminaDiagnostic> said, List<string> misses, List<string> alarms)
    {
        (int start, string text) = fault.Mark(number);
        LaminaDiagnostic? found =
            said.Find(diagnostic => (diagnostic.Id, diagnostic.Start, diagnostic.Underlined) == (fault.Id, start, text));
        if (found is null)
        {
            string instead = said.Count == 0 ? "nothing" : string.Join("; ", said);
            misses.Add($"{fault.Id} {fault.What}: expected on '{text}', found {instead}");
            return;
        }

        alarms.AddRange(said.Where(diagnostic => diagnostic != found).Select(diagnostic => $"{fault.Id} {fault.What}: also {diagnostic}"));
    }

    private static ILookup<string, LaminaDiagnostic> Lamina(GeneratorRun run) => run.Lamina.ToLookup(diagnostic => diagnostic.Path);

    private static string Path(int number) => $"Source{number}.cs";

    private static string Describe(Diagnostic diagnostic, IReadOnlyList<RightNetwork> networks)
    {
        string path = diagnostic.Location.SourceTree?.FilePath ?? "";
        string row = networks.Where((_, i) => path == Path(i) || path.Contains($"/{CorpusSource.Namespace(i)}.", StringComparison.Ordinal))
            .Select(network => network.What).FirstOrDefault("");
        return $"{row}: {diagnostic} «{LaminaDiagnostic.Of(diagnostic).Underlined}»";
    }
}
