namespace Lamina.Devices;

/// <content>The devices of this machine.</content>
public partial class Device
{
    /// <summary>
    /// The OpenCL devices of this machine, listed once: GPUs, then accelerators, then processors. Empty without an OpenCL library, a driver
    /// or a device; the exception of <see cref="First"/> states which is missing. Never throws. The environment variable
    /// <c>LAMINA_OPENCL</c> overrides the name of the library.
    /// </summary>
    public static IReadOnlyList<Device> All => OpenClListing.Machine.Devices;

    /// <summary>The first device of <see cref="All"/>.</summary>
    /// <exception cref="DeviceException">There is no device; the message states what is missing.</exception>
    public static Device First() => All.FirstOrDefault()
        ?? throw new DeviceException($"There is no OpenCL device: {OpenClListing.Machine.Remarks}.");
}
