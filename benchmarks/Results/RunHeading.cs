using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.Intrinsics;

namespace Lamina.Benchmarks.Results;

/// <summary>The heading of a run: date, commit and processor.</summary>
internal static class RunHeading
{
    /// <param name="file">A file of the checkout.</param>
    public static string Of(string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Commit(Path.GetDirectoryName(file)!)}, {Processor()}, .NET {Environment.Version}");

    // Uncommitted changes show as "abc1234 with changes"; changes of RESULTS.md itself, by earlier runs, are ignored.
    private static string Commit(string folder)
    {
        string commit = Git(folder, "rev-parse", "--short", "HEAD");
        bool isChanged = Git(folder, "status", "--porcelain", "--", ":/", ":!RESULTS.md").Length > 0;
        return isChanged ? commit + " with changes" : commit;
    }

    private static string Git(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new ArgumentException($"git {arguments[0]} failed in {folder}.");
    }

    private static string Processor()
    {
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        string cores = Environment.ProcessorCount == 1 ? "1 core" : FormattableString.Invariant($"{Environment.ProcessorCount} cores");
        return FormattableString.Invariant($"{Model()}, {cores}, {bits} bits");
    }

    private static string Model()
    {
        const string Linux = "/proc/cpuinfo";
        string? line = File.Exists(Linux)
            ? File.ReadLines(Linux).FirstOrDefault(each => each.StartsWith("model name", StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor";
    }
}
