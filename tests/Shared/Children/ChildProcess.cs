using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Lamina.Tests;

/// <summary>Runs a test assembly as a program: what may end its process, or needs another environment, is tried there.</summary>
internal static class ChildProcess
{
    /// <summary>The program that runs this process if its processor is another than the machine's, such as "qemu-aarch64".</summary>
    private const string EmulatorVariable = "LAMINA_EMULATOR";

    // The host of this very runtime: root/shared/Microsoft.NETCore.App/version/.
    private static readonly string Host = Path.Combine(
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The words of the command that runs a test assembly as a program, on the runtime of this process.</summary>
    public static string[] Command(Assembly program)
    {
        string self = Environment.ProcessPath!;
        string name = program.GetName().Name!;
        bool isStandalone = Path.GetFileName(self) == (OperatingSystem.IsWindows() ? name + ".exe" : name);
        if (!isStandalone) return [Host, "exec", program.Location];
        return Environment.GetEnvironmentVariable(EmulatorVariable) is { Length: > 0 } emulator ? [emulator, self] : [self];
    }

    /// <summary>How it ends and what it prints.</summary>
    public static (int ExitCode, string Printed) Start(
        Assembly program, IEnumerable<string> arguments, params (string Variable, string Value)[] environment)
    {
        string[] words = [.. Command(program), .. arguments];
        ProcessStartInfo start = new(words[0], words[1..]) { RedirectStandardOutput = true };
        foreach ((string variable, string value) in environment) start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed);
    }
}
