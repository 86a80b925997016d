using System.Threading;

namespace Lamina.Training.Tests.Parallel;

/// <summary>Every signal is received once, whether the receiver spins or sleeps.</summary>
public class SignalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100_000)]
    public void Two_threads_take_turns(int spins)
    {
        const int Turns = 20_000;
        using var there = new Signal(spins);
        using var back = new Signal(spins);
        int count = 0;
        var other = new Thread(() =>
        {
            for (int turn = 0; turn < Turns; turn++)
            {
                there.Receive();
                count++;
                back.Send();
            }
        });
        other.Start();
        for (int turn = 1; turn <= Turns; turn++)
        {
            there.Send();
            back.Receive();
            Assert.Equal(turn, count);
        }

        other.Join();
    }
}
