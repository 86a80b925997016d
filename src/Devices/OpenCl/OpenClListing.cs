namespace Lamina.Devices;

/// <summary>
/// The devices of all drivers, and the reasons for missing ones. A platform or device that fails does not hide the others.
/// </summary>
internal sealed unsafe class OpenClListing
{
    private static readonly Lazy<OpenClListing> OfMachine = new(() => new OpenClListing(OpenClLibrary.Exists));

    private readonly List<OpenClDevice> devices = [];
    private readonly List<string> remarks = [];

    private OpenClListing(bool libraryExists)
    {
        if (!libraryExists)
        {
            remarks.Add($"no OpenCL library was found; tried {string.Join(", ", OpenClLibrary.Names)}");
            return;
        }

        Try("OpenCL", ListPlatforms);
        Devices = devices.OrderBy(device => Rank(device.Properties.Kind)).ToArray();
    }

    /// <summary>The devices of this machine, listed once.</summary>
    public static OpenClListing Machine => OfMachine.Value;

    /// <summary>GPUs, then accelerators, then processors, each in the order of the drivers.</summary>
    public IReadOnlyList<Device> Devices { get; } = [];

    /// <summary>The reasons for missing devices; empty if nothing was skipped.</summary>
    public string Remarks => string.Join("; ", remarks);

    private static int Rank(DeviceKind kind) => kind switch
    {
        DeviceKind.Gpu => 0,
        DeviceKind.Accelerator => 1,
        _ => 2,
    };

    private void ListPlatforms()
    {
        int code = OpenClNative.GetPlatforms(0, null, out uint count);
        if (code == OpenClCodes.PlatformNotFound || (code == OpenClCodes.Success && count == 0))
        {
            remarks.Add("an OpenCL library was found, but no driver (platform) is installed");
            return;
        }

        if (code != OpenClCodes.Success) throw OpenClFailure.Of(code, "Listing the platforms");
        nint[] platforms = new nint[count];
        fixed (nint* first = platforms)
        {
            code = OpenClNative.GetPlatforms(count, first, out _);
        }

        if (code != OpenClCodes.Success) throw OpenClFailure.Of(code, "Listing the platforms");
        for (int index = 0; index < platforms.Length; index++)
        {
            nint platform = platforms[index];
            Try($"platform {index}", () => ListDevices(platform));
        }
    }

    private void ListDevices(nint platform)
    {
        string name = OpenClQueries.PlatformText(platform, OpenClConstants.PlatformName);
        int code = OpenClNative.GetDevices(platform, OpenClConstants.DeviceTypeAll, 0, null, out uint count);
        if (code == OpenClCodes.DeviceNotFound || (code == OpenClCodes.Success && count == 0))
        {
            remarks.Add($"{name} has no device");
            return;
        }

        if (code != OpenClCodes.Success) throw OpenClFailure.Of(code, $"Listing the devices of {name}");
        nint[] found = new nint[count];
        fixed (nint* first = found)
        {
            code = OpenClNative.GetDevices(platform, OpenClConstants.DeviceTypeAll, count, first, out _);
        }

        if (code != OpenClCodes.Success) throw OpenClFailure.Of(code, $"Listing the devices of {name}");
        foreach (nint device in found) Try($"a device of {name}", () => AddDevice(platform, device));
    }

    private void AddDevice(nint platform, nint device)
    {
        string? lack = OpenClDeviceReader.WhatLacks(device);
        if (lack is null) devices.Add(new OpenClDevice(platform, device, OpenClDeviceReader.Read(device)));
        else remarks.Add(lack);
    }

    private static bool IsOfDriver(Exception exception) =>
        exception is DeviceException or DllNotFoundException or EntryPointNotFoundException or OverflowException;

    private void Try(string what, Action list)
    {
        try
        {
            list();
        }
        catch (Exception exception) when (IsOfDriver(exception))
        {
            remarks.Add($"{what} was skipped: {exception.Message}");
        }
    }
}
