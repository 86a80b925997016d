using System.Runtime.CompilerServices;
using System.Text;

namespace Lamina.Devices;

/// <summary>Queries the driver about platforms, devices, kernels, builds and events.</summary>
internal static unsafe class OpenClQueries
{
    /// <summary>One of the <c>clGet…Info</c> functions, of one object.</summary>
    private delegate int Query(nuint size, void* value, nuint* needed);

    /// <summary>A text about a platform.</summary>
    public static string PlatformText(nint platform, uint what) =>
        Text((size, value, needed) => OpenClNative.GetPlatformInfo(platform, what, size, value, needed), "Querying a platform");

    /// <summary>A text about a device.</summary>
    public static string DeviceText(nint device, uint what) =>
        Text((size, value, needed) => OpenClNative.GetDeviceInfo(device, what, size, value, needed), "Querying a device");

    /// <summary>The log of the compiler.</summary>
    public static string BuildLog(ProgramHandle program, nint device) => Text(
        (size, value, needed) => OpenClNative.GetBuildInfo(program, device, OpenClConstants.ProgramBuildLog, size, value, needed),
        "Querying the log of a build");

    /// <summary>A number about a device.</summary>
    public static T DeviceNumber<T>(nint device, uint what)
        where T : unmanaged
    {
        T value = default;
        Check(OpenClNative.GetDeviceInfo(device, what, (nuint)sizeof(T), &value, null), "Querying a device");
        return value;
    }

    /// <summary>The first of several numbers about a device.</summary>
    public static nuint FirstNumber(nint device, uint what)
    {
        nuint needed;
        Check(OpenClNative.GetDeviceInfo(device, what, 0, null, &needed), "Querying a device");
        nuint[] values = new nuint[Math.Max(1, (int)needed / sizeof(nuint))];
        fixed (nuint* first = values)
        {
            Check(OpenClNative.GetDeviceInfo(device, what, needed, first, null), "Querying a device");
        }

        return values[0];
    }

    /// <summary>A number about a kernel that was built for a device.</summary>
    public static T KernelNumber<T>(KernelHandle kernel, nint device, uint what)
        where T : unmanaged
    {
        T value = default;
        Check(OpenClNative.GetKernelInfo(kernel, device, what, (nuint)sizeof(T), &value, null), "Querying a kernel");
        return value;
    }

    /// <summary>The status of a command: 0 if it is done, negative if it failed.</summary>
    public static int Status(EventHandle command)
    {
        int status;
        Check(
            OpenClNative.GetEventInfo(command, OpenClConstants.EventCommandExecutionStatus, sizeof(int), &status, null),
            "Querying a command");
        return status;
    }

    /// <summary>A time of a finished command, in nanoseconds of the device's clock.</summary>
    public static long Time(EventHandle command, uint what)
    {
        ulong time;
        Check(OpenClNative.GetProfilingInfo(command, what, sizeof(ulong), &time, null), "Querying the time of a kernel");
        return unchecked((long)time);
    }

    private static string Text(Query query, string what)
    {
        nuint needed;
        Check(query(0, null, &needed), what);
        byte[] bytes = new byte[checked((int)needed)];
        fixed (byte* first = bytes)
        {
            Check(query(needed, first, null), what);
        }

        return Encoding.UTF8.GetString(bytes).TrimEnd('\0').Trim();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(int code, string what)
    {
        if (code != OpenClCodes.Success) throw OpenClFailure.Of(code, what);
    }
}
