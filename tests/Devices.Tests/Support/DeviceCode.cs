using System.Runtime.CompilerServices;

namespace Lamina.Devices.Tests.Support;

/// <summary>Finds the device code of networks whose static type is not a device network.</summary>
internal static class DeviceCode
{
    /// <summary>Its program; the test fails if the network was declared only for processors.</summary>
    public static DeviceProgram Of<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        // Static members cannot be found by a type test, but an object can be tested. One without a constructor call allocates no
        // parameters.
        object network = RuntimeHelpers.GetUninitializedObject(typeof(TNetwork));
        return Assert.IsAssignableFrom<IDeviceNetwork>(network).Program;
    }
}
