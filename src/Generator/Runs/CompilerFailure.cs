namespace Lamina.Generator.Runs;

/// <summary>
/// An exception of the compiler's own, as a value. It has no stack trace: what the JIT inlines would make it differ between runs.
/// </summary>
/// <param name="Network">The name of the class that was compiled.</param>
/// <param name="Stage">The stage that failed.</param>
/// <param name="Exception">The type of the exception.</param>
/// <param name="Message">The message of the exception, on one line.</param>
internal sealed record CompilerFailure(string Network, CompilerStage Stage, string Exception, string Message)
{
    private const int MaxMessage = 300;

    private static readonly char[] LineBreaks = { '\r', '\n', '\u0085', '\u2028', '\u2029' };

    public static CompilerFailure Of(CompilerRun run, Exception exception)
    {
        string line = string.Join(" ", exception.Message.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries));
        return new CompilerFailure(
            run.Network, run.Stage, exception.GetType().Name, line.Length <= MaxMessage ? line : line.Substring(0, MaxMessage) + "…");
    }
}
