using Lamina.Tests;

namespace Lamina.Devices.Tests.Sessions;

/// <summary>Runs <see cref="Program"/> with another environment.</summary>
internal static class ChildProgram
{
    /// <summary>Its output.</summary>
    public static string Run(string variable, string value)
    {
        (int code, string printed) = ChildProcess.Start(typeof(Program).Assembly, [], (variable, value));
        Assert.Equal(0, code);
        return printed;
    }
}
