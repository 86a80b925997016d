using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>A copy that is done when its method returns.</summary>
internal sealed class IlgpuEvent : DeviceEvent
{
    public static IlgpuEvent Done { get; } = new();

    public override void Wait()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
