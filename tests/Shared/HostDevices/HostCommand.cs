using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>A queued command. Reused after it has run.</summary>
internal sealed class HostCommand
{
    public DeviceArgument[] Arguments { get; } = new DeviceArgument[32];

    public HostKernel? Kernel { get; set; }

    public int Groups { get; set; }

    public HostEvent? Event { get; set; }

    public DeviceRange Range { get; set; }

    public float Value { get; set; }
}

/// <summary>A kernel's code.</summary>
internal delegate void HostKernel(HostArguments arguments);

/// <summary>The arguments of a kernel.</summary>
internal readonly ref struct HostArguments(ReadOnlySpan<DeviceArgument> arguments, int groups)
{
    private readonly ReadOnlySpan<DeviceArgument> arguments = arguments;

    public int Groups { get; } = groups;

    public Span<float> Range(int index) => HostBuffer.Numbers(arguments[index].Range);

    /// <summary>A range and the memory after it.</summary>
    public Span<float> Beyond(int index) => ((HostBuffer)arguments[index].Range.Buffer).From(arguments[index].Range.Offset);

    public int Whole(int index) => arguments[index].Kind == DeviceArgumentKind.Whole ? arguments[index].Bits : throw Wrong(index);

    public float Real(int index) => arguments[index].Kind == DeviceArgumentKind.Real ? arguments[index].Real : throw Wrong(index);

    private static InvalidOperationException Wrong(int index) => new($"Argument {index} is of another kind.");
}
