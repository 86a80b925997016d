using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>A network with device code. Code for arbitrary networks finds the program with <c>network is IDeviceNetwork</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeviceNetwork
{
    /// <summary>The network's kernels and the methods that launch them.</summary>
    DeviceProgram Program { get; }
}

/// <summary>The interface of generated networks that were declared with <c>Targets.OpenCl</c>.</summary>
/// <typeparam name="TSelf">The network itself.</typeparam>
public interface IDeviceNetwork<TSelf> : INetwork<TSelf>, IDeviceNetwork
    where TSelf : class, IDeviceNetwork<TSelf>
{
    /// <summary>The network's kernels and the methods that launch them; one object for all instances.</summary>
    static abstract DeviceProgram DeviceProgram { get; }

    DeviceProgram IDeviceNetwork.Program => TSelf.DeviceProgram;
}
