using Lamina.Tests;

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
    public static (int ExitCode, string Printed) Start(string[] arguments, string variable, string value) =>
        ChildProcess.Start(typeof(Program).Assembly, arguments, (variable, value));
}
