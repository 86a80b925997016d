using System.Diagnostics;
using System.Text;

namespace Lamina.Package.Tests;

/// <summary>The result of a run of the dotnet command.</summary>
/// <param name="Line">The command line, for messages.</param>
/// <param name="ExitCode">0 on success.</param>
/// <param name="Output">Standard output and standard error, line by line.</param>
internal sealed record DotnetResult(string Line, int ExitCode, string Output)
{
    public void AssertSuccess() => Assert.True(ExitCode == 0, $"{Line} ended with {ExitCode}:\n{Output}");
}

/// <summary>Runs the dotnet command as a user would, independent of the build that runs the tests.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static DotnetResult Run(string folder, string packageFolder, params string[] arguments)
    {
        ProcessStartInfo start = Start(folder, "dotnet", arguments);
        start.Environment["NUGET_PACKAGES"] = packageFolder;
        return Run(start);
    }

    /// <summary>Runs a program without the dotnet command.</summary>
    public static DotnetResult RunProgram(string folder, string file) => Run(Start(folder, file, []));

    private static DotnetResult Run(ProcessStartInfo start)
    {
        using var process = new Process { StartInfo = start };
        string line = string.Join(' ', start.ArgumentList.Prepend(start.FileName));
        var output = new StringBuilder();
        process.OutputDataReceived += (_, received) => Append(output, received.Data);
        process.ErrorDataReceived += (_, received) => Append(output, received.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            lock (output) throw new TimeoutException($"{line} took more than {Patience}:\n{output}");
        }

        // Waits for the rest of the output, which the overload with a limit does not.
        process.WaitForExit();
        return new DotnetResult(line, process.ExitCode, output.ToString());
    }

    private static ProcessStartInfo Start(string folder, string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that runs the tests passes its own SDK to child processes.
        foreach (string name in start.Environment.Keys.Where(IsOfOuterBuild).ToList()) start.Environment.Remove(name);

        // A node that keeps running would hold the output open after the command has ended.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static bool IsOfOuterBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null) return;
        lock (output) output.Append(line).Append('\n');
    }
}
