using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Lamina.Tests;

/// <summary>Runs a test assembly as a program: what may end its process, or needs another environment, is tried there.</summary>
internal static class ChildProcess
{
    /// <summary>How it ends and what it prints.</summary>
    public static (int ExitCode, string Printed) Start(
        Assembly program, IEnumerable<string> arguments, params (string Variable, string Value)[] environment)
    {
        // The host of this very runtime: <root>/shared/Microsoft.NETCore.App/<version>/.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        ProcessStartInfo start = new(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
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
