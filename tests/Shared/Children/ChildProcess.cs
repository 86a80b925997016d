using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Lamina.Tests;

/// <summary>Runs a test assembly as a program, for tests that may end their process or need another environment.</summary>
internal static class ChildProcess
{
    /// <summary>The host of the running runtime: root/shared/Microsoft.NETCore.App/version/.</summary>
    public static string Host { get; } = Path.Combine(
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Its exit code and its output.</summary>
    public static (int ExitCode, string Printed) Start(
        Assembly program, IEnumerable<string> arguments, params (string Variable, string Value)[] environment)
    {
        ProcessStartInfo start = new(Host)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", program.Location },
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string variable, string value) in environment) start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed);
    }
}
