using System.Threading;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>A thread with little stack: what recurses with the size of its input ends the process there.</summary>
internal static class SmallStack
{
    /// <summary>A quarter of what a thread of the compiler has.</summary>
    private const int Bytes = 256 * 1024;

    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("It failed on a small stack.", failure);
    }
}
