using Lamina.Kernels;
using Lamina.Randomness;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>A batch of seeded random numbers: inputs from −1 to 1, and targets for the network's task.</summary>
internal sealed class Examples
{
    private Examples(int count, AlignedBuffer<float> inputs, AlignedBuffer<float> targets)
    {
        Count = count;
        Inputs = inputs.Memory;
        Targets = targets.Memory;
    }

    public int Count { get; }

    /// <summary>(count, input length).</summary>
    public Memory<float> Inputs { get; }

    /// <summary>(count, target length).</summary>
    public Memory<float> Targets { get; }

    public static Examples Draw(NetworkDescription network, int count)
    {
        PhiloxStream random = new(seed: 1);
        AlignedBuffer<float> inputs = new(checked(count * network.InputLength));
        AlignedBuffer<float> targets = new(checked(count * network.TargetLength));
        foreach (ref float input in inputs.Span) input = (2 * random.NextSingle()) - 1;
        for (int i = 0; i < count; i++)
        {
            Span<float> target = targets.Span.Slice(i * network.TargetLength, network.TargetLength);
            if (network.Task == NetworkTask.Regression) target[0] = random.NextSingle();
            else target[random.NextInt32(target.Length)] = 1;
        }

        return new Examples(count, inputs, targets);
    }
}
