namespace Lamina.Generator.Runs;

/// <summary>
/// Runs work that Roslyn starts. An exception there would end the generator for the whole project, or the compiler itself, so each becomes
/// a value; only cancellation passes.
/// </summary>
internal static class Guard
{
    /// <summary>The result of the work, or what <paramref name="failed"/> makes of its failure.</summary>
    /// <param name="run">The run of the work.</param>
    /// <param name="stage">The first stage of the work.</param>
    /// <param name="work">The work.</param>
    /// <param name="failed">What comes instead of its result; must not throw.</param>
    public static T Run<T>(CompilerRun run, CompilerStage stage, Func<T> work, Func<CompilerFailure, T> failed)
    {
        try
        {
            run.Enter(stage);
            return work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return failed(CompilerFailure.Of(run, exception));
        }
    }

    /// <summary>The failure of the work; null if it succeeds.</summary>
    public static CompilerFailure? Failure(CompilerRun run, CompilerStage stage, Action work) => Run<CompilerFailure?>(
        run, stage,
        () =>
        {
            work();
            return null;
        },
        failure => failure);

    /// <summary>The result of the first of several ways that does not throw, each simpler than the one before; default if all do.</summary>
    public static T? First<T>(params Func<T>[] ways)
    {
        foreach (Func<T> way in ways)
        {
            try
            {
                return way();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The failure that led here is reported already.
            }
        }

        return default;
    }
}
