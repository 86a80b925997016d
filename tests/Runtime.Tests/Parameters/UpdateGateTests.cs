using System.Threading;
using Lamina.Parameters;
using Lamina.Runtime.Tests.Serialization;

namespace Lamina.Runtime.Tests.Parameters;

/// <summary>Updates, and readers between them. Threads wait for events of other threads, never for a period of time.</summary>
public class UpdateGateTests
{
    private readonly UpdateGate gate = new();

    [Fact]
    public void A_reader_waits_for_the_end_of_the_current_update()
    {
        bool hasRead = false;
        UpdateGate.Update update = gate.Begin();
        Thread reader = Start(() => gate.Between(() => hasRead = true));
        UntilWaiting(reader);
        Assert.False(hasRead);
        update.Dispose();
        reader.Join();
        Assert.True(hasRead);
    }

    [Fact]
    public void An_update_waits_for_a_running_reader()
    {
        using var goOn = new ManualResetEventSlim();
        using var isReading = new ManualResetEventSlim();
        bool isUpdated = false;
        Thread reader = Start(() => gate.Between(() =>
        {
            isReading.Set();
            goOn.Wait();
            Assert.False(Volatile.Read(ref isUpdated));
        }));
        isReading.Wait();
        Thread updater = Start(() =>
        {
            using UpdateGate.Update update = gate.Begin();
            Volatile.Write(ref isUpdated, true);
        });
        UntilWaiting(updater);
        goOn.Set();
        reader.Join();
        updater.Join();
        Assert.True(isUpdated);
    }

    [Fact]
    public void Readers_within_an_update_and_within_each_other_do_not_wait()
    {
        int reads = 0;
        using (gate.Begin()) gate.Between(() => reads++);
        gate.Between(() => gate.Between(() => reads++));
        Assert.Equal(2, reads);
    }

    [Fact]
    public void A_second_concurrent_update_throws()
    {
        using (gate.Begin())
        {
            Assert.Throws<InvalidOperationException>(() => gate.Begin().Dispose());
            Exception? other = null;
            Thread thread = Start(() => other = Record.Exception(() => gate.Begin().Dispose()));
            thread.Join();
            Assert.IsType<InvalidOperationException>(other);
        }

        gate.Begin().Dispose();
    }

    [Fact]
    public void A_reader_that_throws_does_not_change_the_gate()
    {
        Assert.Throws<ArithmeticException>(() => gate.Between(() => throw new ArithmeticException()));
        gate.Begin().Dispose();
        gate.Between(() => { });
    }

    [Fact]
    public void One_training_at_a_time_and_no_changes_from_outside()
    {
        NetworkDescription network = TinyNetwork.Description;
        bool isChanged = false;
        using (gate.BeginTraining(network))
        {
            Assert.True(gate.IsTraining);
            Assert.Throws<InvalidOperationException>(() => gate.BeginTraining(network));
            Assert.Throws<InvalidOperationException>(() => gate.Change(network, () => isChanged = true));
            Assert.Throws<InvalidOperationException>(() => gate.RequireNoTraining(network, "nothing"));
            gate.Between(() => { });
        }

        Assert.False(gate.IsTraining);
        Assert.False(isChanged);
        gate.Change(network, () => isChanged = true);
        Assert.True(isChanged);
        gate.BeginTraining(network).Dispose();
    }

    /// <summary>Numbers that an update changes one by one are equal between updates, and neither side starves the other.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Readers_see_complete_updates_and_both_sides_make_progress(int count)
    {
        const int updates = 20_000, reads = 300;
        var numbers = new long[512];
        int torn = 0;
        bool isFinished = false;
        Thread[] bounded = [.. Enumerable.Range(0, count).Select(_ => Start(() => Read(reads)))];
        Thread endless = Start(() =>
        {
            while (!Volatile.Read(ref isFinished)) Read(1);
        });
        for (int i = 0; i < updates; i++) Update();
        while (bounded.Any(thread => thread.IsAlive)) Update();
        Volatile.Write(ref isFinished, true);
        endless.Join();
        Assert.Equal(0, torn);

        void Update()
        {
            using UpdateGate.Update update = gate.Begin();
            for (int i = 0; i < numbers.Length; i++) numbers[i]++;
        }

        void Read(int times)
        {
            for (int i = 0; i < times; i++)
            {
                gate.Between(() =>
                {
                    if (numbers.Any(number => number != numbers[0])) torn++;
                });
            }
        }
    }

    private static Thread Start(ThreadStart action)
    {
        var thread = new Thread(action) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void UntilWaiting(Thread thread) =>
        SpinWait.SpinUntil(() => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0);
}
