using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Lamina.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Benchmarks.Typing;

/// <summary>
/// The cost of one typed character in a solution with twenty networks: which steps of the generator run, and for how long.
/// </summary>
internal static class TypingRun
{
    private const int Repeats = 9;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new NetworkAnalyzer(), new NetworkUsageAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Idle = [new IdleAnalyzer()];

    /// <summary>The edits: the file, the old text and the new text.</summary>
    private static readonly (string What, string File, string Before, string After)[] Edits =
    [
        ("a comment of an ordinary file", "Helper3.cs", "Adds up.", "Adds up!"),
        ("a method of an ordinary file", "Helper3.cs", "number + 1", "number + 2"),
        ("a comment of a network's file", "Net5.cs", "Network number", "Network  number"),
        ("another indentation of a layer", "Net4.cs", "[Dense(32)", " [Dense(32)"),
        ("a size of one network", "Net4.cs", "Dense(32)", "Dense(33)"),
        ("a size that does not fit", "Net5.cs", "MaxPool2D(2)", "MaxPool2D(29)"),
        ("a size in a block of five networks", "Residual.cs", "Conv2D(8, 3", "Conv2D(8, 5"),
    ];

    public static void Run()
    {
        CSharpCompilation before = TypingSolution.Create();
        GeneratorDriver driver = Driver().RunGenerators(before);
        foreach (Diagnostic error in before.GetDiagnostics().Where(error => error.Id is not ("CS0246" or "CS8795")).Take(3))
            Console.WriteLine(error);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TypingSolution.Networks} networks; medians of {Repeats}; "
                + $"parsed, compiled, written: networks whose step ran with a new result (of those visited)\n"));
        Console.WriteLine(Row("edit", "parsed", "compiled", "written", "generator", "file", "idle", "solution", "idle"));
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        Measure("the first run, everything warm", before, _ => Driver());
        foreach ((string what, string file, string old, string changed) in Edits)
        {
            Measure(what, TypingSolution.Edit(before, file, old, changed), _ => driver, file);
        }
    }

    private static void Measure(string what, CSharpCompilation edited, Func<int, GeneratorDriver> driver, string? file = null)
    {
        var generator = new double[Repeats];
        var analyzers = new double[4][];
        for (int column = 0; column < analyzers.Length; column++) analyzers[column] = new double[Repeats];
        GeneratorRunResult result = default;
        for (int i = 0; i < Repeats; i++)
        {
            // A new compilation without bound symbols, as after a keystroke.
            CSharpCompilation fresh = edited.Clone();
            GeneratorDriver start = driver(i);
            GeneratorDriver after = start;
            generator[i] = Time(() => after = start.RunGenerators(fresh));
            result = after.GetRunResult().Results[0];
            CSharpCompilation output = fresh.AddSyntaxTrees(after.GetRunResult().GeneratedTrees);

            // Binds references and declarations, which an editor has already bound; clones share them.
            Analyze(output, file ?? "Net0.cs", Idle);
            for (int column = 0; column < analyzers.Length; column++)
            {
                CSharpCompilation unbound = output.Clone();
                string? analyzed = column < 2 ? file ?? "Net0.cs" : null;
                analyzers[column][i] = Time(() => Analyze(unbound, analyzed, column % 2 == 0 ? Analyzers : Idle));
            }
        }

        Console.WriteLine(Row(
            what, Count(result, NetworkGenerator.TrackingNames.Declarations), Count(result, NetworkGenerator.TrackingNames.Files),
            Outputs(result), Milliseconds(generator), Milliseconds(analyzers[0]), Milliseconds(analyzers[1]), Milliseconds(analyzers[2]),
            Milliseconds(analyzers[3])));
    }

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Our analyzers on one file, as an editor runs them while typing, or on everything.</summary>
    private static void Analyze(Compilation compilation, string? file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(analyzers);
        if (file is null) analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        else analysis.GetAnalyzerSemanticDiagnosticsAsync(
            compilation.GetSemanticModel(TypingSolution.Tree(compilation, file)), filterSpan: null, default).GetAwaiter().GetResult();
    }

    private static string Count(GeneratorRunResult result, string step)
    {
        (object Value, IncrementalStepRunReason Reason)[] outputs =
            result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(run => run.Outputs).ToArray()
            : [];
        return Changed(outputs.Select(output => output.Reason));
    }

    private static string Outputs(GeneratorRunResult result) =>
        Changed(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason));

    private static string Changed(IEnumerable<IncrementalStepRunReason> reasons)
    {
        List<IncrementalStepRunReason> all = reasons.ToList();
        int changed = all.Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        int same = all.Count(reason => reason == IncrementalStepRunReason.Unchanged);
        return FormattableString.Invariant($"{changed} ({changed + same})");
    }

    private static string Milliseconds(double[] times)
    {
        Array.Sort(times);
        return FormattableString.Invariant($"{times[times.Length / 2]:F1} ms");
    }

    private static string Row(params string[] cells) =>
        "| " + string.Join(" | ", cells.Select((cell, i) => cell.PadRight(i == 0 ? 36 : 9))) + " |";
}
