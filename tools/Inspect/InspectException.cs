namespace Lamina.Inspect;

/// <summary>Why the command cannot do what it was asked for, in one sentence.</summary>
internal sealed class InspectException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
