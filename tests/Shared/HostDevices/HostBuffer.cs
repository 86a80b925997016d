using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>Memory of a <see cref="HostDevice"/>: NaN until it is written.</summary>
internal sealed class HostBuffer : DeviceBuffer
{
    private const float Poison = 1234567.5f;
    private readonly float[] numbers;

    public HostBuffer(int length, int guard, string purpose)
        : base(length, guard)
    {
        Purpose = purpose;
        numbers = new float[length + (2 * guard)];
        Array.Fill(numbers, guard > 0 ? Poison : float.NaN);
        numbers.AsSpan(guard, length).Fill(float.NaN);
    }

    public string Purpose { get; }

    public bool IsDisposed { get; private set; }

    public bool IsIntact =>
        numbers.AsSpan(0, Start).IndexOfAnyExcept(Poison) < 0 && numbers.AsSpan(Start + Length).IndexOfAnyExcept(Poison) < 0;

    /// <summary>All memory from an offset on, including the guard after it.</summary>
    public Span<float> From(int offset) => numbers.AsSpan(Start + offset);

    public static Span<float> Numbers(DeviceRange range) => ((HostBuffer)range.Buffer).From(range.Offset)[..range.Length];

    protected override void Dispose(bool disposing) => IsDisposed = true;
}
