using ILGPU;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>A kernel as a user of ILGPU writes it.</summary>
public static class TwiceKernel
{
    public static void Run(TwiceArguments arguments)
    {
        int item = Group.IdxX;
        if (item < arguments.Count) arguments.Target[item] = arguments.Source[item] + arguments.Source[item];
    }
}

/// <summary>What the kernel is given, like the arguments of ours.</summary>
public readonly struct TwiceArguments(ArrayView<float> source, ArrayView<float> target, int count)
{
    public ArrayView<float> Source { get; } = source;

    public ArrayView<float> Target { get; } = target;

    public int Count { get; } = count;
}
