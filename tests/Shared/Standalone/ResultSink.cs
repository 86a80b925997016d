using System.Threading.Tasks;
using Xunit.Abstractions;

namespace Lamina.Tests.Standalone;

/// <summary>Counts results as they come, and prints what failed or was skipped.</summary>
internal sealed class ResultSink : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly TaskCompletionSource finished = new();

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Waits for the last test.</summary>
    public void Wait() => finished.Task.Wait();

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
                    finished.SetResult();
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
