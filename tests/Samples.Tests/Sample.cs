using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;
using Lamina.Tests;

namespace Lamina.Samples.Tests;

/// <summary>One folder of samples/: its files, and its compiled program.</summary>
internal sealed class Sample
{
    public static readonly Sample LogisticRegression = new("01-LogisticRegression");
    public static readonly Sample PlanarData = new("02-PlanarData");
    public static readonly Sample Digits = new("03-Digits", "--model", "digits.safetensors");
    public static readonly Sample Convolution = new("04-Convolution");
    public static readonly Sample Residual = new("05-Residual");
    public static readonly Sample Sequence = new("06-Sequence");
    public static readonly Sample Text = new("07-Text");
    public static readonly Sample Attention = new("08-Attention");
    public static readonly Sample MultiTask = new("09-MultiTask");
    public static readonly Sample Transfer = new("10-Transfer");
    public static readonly Sample Devices = new("11-Devices");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lazy<SampleRun> usualRun;

    private Sample(string folder, params string[] usualArguments)
    {
        Folder = folder;
        usualRun = new Lazy<SampleRun>(() => Run(usualArguments));
    }

    public static IReadOnlyList<Sample> All { get; } =
    [
        LogisticRegression, PlanarData, Digits, Convolution, Residual, Sequence, Text, Attention, MultiTask, Transfer, Devices,
    ];

    public string Folder { get; }

    public string Location => Repository.PathOf($"samples/{Folder}");

    /// <summary>The run that the README shows, shared by all tests.</summary>
    public SampleRun UsualRun => usualRun.Value;

    private static string Configuration =>
        typeof(Sample).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>Runs the program in an empty directory, so that it finds its data only next to the program.</summary>
    public SampleRun Run(params string[] arguments) => Run(library: null, arguments);

    /// <summary>Runs it as on a machine without an OpenCL library.</summary>
    public SampleRun RunWithoutDevices() => Run(library: "nowhere", []);

    /// <summary>The output in its README: the first block marked as text.</summary>
    public string[] PromisedLines() => [.. TextBlock(File.ReadLines(Path.Combine(Location, "README.md")))];

    /// <summary>The output in the README of the repository after its command.</summary>
    public string[] LinesInMainReadme() => [.. TextBlock(
        File.ReadLines(Repository.PathOf("README.md")).SkipWhile(line => line != $"dotnet run -c Release --project samples/{Folder}"))];

    private static IEnumerable<string> TextBlock(IEnumerable<string> lines) =>
        lines.SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```");

    private SampleRun Run(string? library, string[] arguments)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("lamina-samples-");
        try
        {
            return Run(directory.FullName, library, arguments);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private SampleRun Run(string directory, string? library, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program(), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (library is not null) start.Environment["LAMINA_OPENCL"] = library;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Folder} did not end within {Patience.TotalMinutes} minutes.");
        }

        return new SampleRun(process.ExitCode, output.Result.TrimEnd('\n').Split('\n'), errors.Result.TrimEnd());
    }

    private string Program() =>
        Path.Combine(Location, "bin", Configuration, "net10.0", Folder[(Folder.IndexOf('-', StringComparison.Ordinal) + 1)..] + ".dll");
}
