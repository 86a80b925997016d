using System.Threading;
using Xunit.Abstractions;

namespace Lamina.Tests.Standalone;

/// <summary>Counts results as they come, and prints what failed or was skipped.</summary>
internal sealed class ResultSink : IMessageSink
{
    private readonly ManualResetEventSlim finished = new();

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Waits for the last test.</summary>
    public void Wait() => finished.Wait();

    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (finished)
        {
            switch (message)
            {
                case ITestPassed:
                    Passed++;
                    break;
                case ITestFailed failed:
                    Fail(failed.Test.DisplayName, failed);
                    break;
                case ITestSkipped skipped:
                    Skipped++;
                    Console.WriteLine($"skipped: {skipped.Test.DisplayName}: {skipped.Reason}");
                    break;
                case ITestAssemblyFinished:
                    finished.Set();
                    break;

                // What fails outside a test: constructors and disposal of fixtures, discovery of data.
                case IFailureInformation failure:
                    Fail(message.GetType().Name, failure);
                    break;
            }
        }

        return true;
    }

    private void Fail(string name, IFailureInformation failure)
    {
        Failed++;
        Console.WriteLine($"failed: {name}: {string.Join('\n', failure.Messages)}\n{string.Join('\n', failure.StackTraces)}");
    }
}
