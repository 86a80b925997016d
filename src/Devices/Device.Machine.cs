namespace Lamina.Devices;

/// <content>The devices of this machine.</content>
public partial class Device
{
    /// <summary>
    /// The OpenCL devices of this machine, listed once: GPUs, then accelerators, then processors. Empty without an OpenCL library, a driver
    /// or a device; <see cref="First"/> tells which. Never throws. The environment variable <c>LAMINA_OPENCL</c> names another library than
    /// the usual ones.
    /// </summary>
    public static IReadOnlyList<Device> All => OpenClListing.Machine.Devices;

    /// <summary>The first device of <see cref="All"/>.</summary>
    /// <exception cref="DeviceException">There is none; the message says what is missing.</exception>
    public static Device First() => All.FirstOrDefault()
        ?? throw new DeviceException($"There is no OpenCL device: {OpenClListing.Machine.Remarks}.");
}
