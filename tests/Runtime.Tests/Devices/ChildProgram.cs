using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace Lamina.Runtime.Tests.Devices;

/// <summary>Runs <see cref="Program"/> with another environment.</summary>
internal static class ChildProgram
{
    /// <summary>What it prints.</summary>
    public static string Run(string variable, string value)
    {
        (int code, string printed) = Start([], variable, value);
        Assert.Equal(0, code);
        return printed;
    }

    /// <summary>How it ends and what it prints.</summary>
    public static (int ExitCode, string Printed) Start(string[] arguments, string variable, string value)
    {
        // The host of this very runtime: <root>/shared/Microsoft.NETCore.App/<version>/.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        ProcessStartInfo start = new(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(Program).Assembly.Location },
            Environment = { [variable] = value },
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed);
    }
}
