using Lamina.Generator.Runs;

namespace Lamina.Generator.Tests.Runs;

/// <summary>Installs a watch of the compiler's steps for the runs that start in this context.</summary>
internal static class Watched
{
    /// <summary>The result of work whose steps are watched.</summary>
    public static T Run<T>(Action<CompilerRun> watch, Func<T> work)
    {
        Assert.Null(StageWatch.Current);
        StageWatch.Current = watch;
        try
        {
            return work();
        }
        finally
        {
            StageWatch.Current = null;
        }
    }
}
