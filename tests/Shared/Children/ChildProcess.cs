using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Lamina.Tests;

/// <summary>Runs a test assembly as a program, for tests that may end their process or need another environment.</summary>
internal static class ChildProcess
{
    /// <summary>The emulator that runs this process if its architecture is not that of the machine, such as "qemu-aarch64".</summary>
    private const string EmulatorVariable = "LAMINA_EMULATOR";

    // The host of the running runtime: root/shared/Microsoft.NETCore.App/version/.
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

    /// <summary>Its exit code and its output.</summary>
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
