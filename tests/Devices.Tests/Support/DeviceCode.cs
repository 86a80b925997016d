using System.Runtime.CompilerServices;

namespace Lamina.Devices.Tests.Support;

/// <summary>The device code of networks that are known as networks only.</summary>
internal static class DeviceCode
{
    /// <summary>Its program; a test fails where the network was declared for processors only.</summary>
    public static DeviceProgram Of<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        // Whether a type has a static member cannot be asked; an object that no constructor made can, and costs no parameters.
        object network = RuntimeHelpers.GetUninitializedObject(typeof(TNetwork));
        return Assert.IsAssignableFrom<IDeviceNetwork>(network).Program;
    }
}
