using System.Collections.Concurrent;
using System.Threading;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests;

/// <summary>Networks are replaced while sixteen threads predict with them.</summary>
public class HolderTests
{
    private const int Threads = 16;

    [Fact]
    public void Every_prediction_is_that_of_one_of_the_networks()
    {
        const int predictions = 500, versions = 5;
        float[] input = Example.Draw(DigitsLikeNet.Description, count: 1, seed: 3).SingleInputs;
        float[][] expected = [.. Enumerable.Range(0, versions).Select(version => Predict(Version(version), input))];
        var holder = new Holder<DigitsLikeNet>(Version(0));
        int readers = Threads, wrong = 0;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < predictions; i++)
            {
                float[] outputs = Predict(holder.Current, input);
                if (!expected.Any(outputs.SequenceEqual)) Interlocked.Increment(ref wrong);
            }

            Interlocked.Decrement(ref readers);
        }))];
        foreach (Thread thread in threads) thread.Start();

        // Each is a new network, published when its parameters are complete.
        for (int version = 1; Volatile.Read(ref readers) > 0; version++) holder.Replace(Version(version % versions));
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Every_network_that_was_replaced_is_returned_to_one_thread()
    {
        const int replacements = 2_000;
        object first = new();
        var holder = new Holder<object>(first);
        var published = new ConcurrentBag<object> { first };
        var returned = new ConcurrentBag<object>();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < replacements; i++)
            {
                object next = new();
                published.Add(next);
                returned.Add(holder.Replace(next));
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        returned.Add(holder.Current);
        Assert.Equal((Threads * replacements) + 1, returned.Count);
        Assert.True(published.ToHashSet().SetEquals(returned));
    }

    [Fact]
    public void Null_throws_and_replaces_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => new Holder<object>(null!));
        object value = new();
        var holder = new Holder<object>(value);
        Assert.Throws<ArgumentNullException>(() => holder.Replace(null!));
        Assert.Same(value, holder.Current);
    }

    private static DigitsLikeNet Version(int version) => new(seed: (ulong)version);

    private static float[] Predict(DigitsLikeNet network, float[] input)
    {
        var outputs = new float[DigitsLikeNet.Description.OutputLength];
        network.Predict(input, outputs);
        return outputs;
    }
}
