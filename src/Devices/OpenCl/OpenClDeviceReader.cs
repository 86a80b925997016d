namespace Lamina.Devices;

/// <summary>Reads the properties of a device.</summary>
internal static class OpenClDeviceReader
{
    /// <summary>Why a device cannot be used; null if it can.</summary>
    public static string? WhatLacks(nint device)
    {
        string name = OpenClQueries.DeviceText(device, OpenClConstants.DeviceName);
        if (OpenClQueries.DeviceNumber<uint>(device, OpenClConstants.DeviceAvailable) == 0) return $"{name} is not available";
        if (OpenClQueries.DeviceNumber<uint>(device, OpenClConstants.DeviceCompilerAvailable) == 0) return $"{name} has no compiler";
        if (OpenClQueries.DeviceNumber<uint>(device, OpenClConstants.DeviceEndianLittle) == 0) return $"{name} is big-endian";
        string version = OpenClQueries.DeviceText(device, OpenClConstants.DeviceVersion);
        return Version(version) < new Version(1, 2) ? $"{name} has {version}, older than OpenCL 1.2" : null;
    }

    /// <summary>The properties of a device.</summary>
    public static DeviceProperties Read(nint device)
    {
        nuint group = OpenClQueries.DeviceNumber<nuint>(device, OpenClConstants.DeviceMaxWorkGroupSize);
        nuint items = OpenClQueries.FirstNumber(device, OpenClConstants.DeviceMaxWorkItemSizes);
        return new DeviceProperties
        {
            Name = OpenClQueries.DeviceText(device, OpenClConstants.DeviceName),
            Vendor = OpenClQueries.DeviceText(device, OpenClConstants.DeviceVendor),
            Driver = OpenClQueries.DeviceText(device, OpenClConstants.DriverVersion),
            Kind = Kind(OpenClQueries.DeviceNumber<ulong>(device, OpenClConstants.DeviceType)),
            ComputeUnits = (int)Math.Max(1, OpenClQueries.DeviceNumber<uint>(device, OpenClConstants.DeviceMaxComputeUnits)),
            LocalMemoryBytes = Bytes(device, OpenClConstants.DeviceLocalMemSize),
            GlobalMemoryBytes = Bytes(device, OpenClConstants.DeviceGlobalMemSize),
            LargestBufferBytes = Bytes(device, OpenClConstants.DeviceMaxMemAllocSize),
            LargestGroup = (int)Math.Clamp(Math.Min(group, items), 1, int.MaxValue),
            SubGroup = SubGroup(device),
        };
    }

    /// <summary>The version in a text such as <c>OpenCL 1.2 CUDA</c>; 0.0 if it is not one.</summary>
    public static Version Version(string text)
    {
        string[] words = text.Split(' ');
        return words.Length > 1 && System.Version.TryParse(words[1], out Version? version) ? version : new Version(0, 0);
    }

    private static DeviceKind Kind(ulong type) =>
        (type & OpenClConstants.DeviceTypeGpu) != 0 ? DeviceKind.Gpu
        : (type & OpenClConstants.DeviceTypeCpu) != 0 ? DeviceKind.Cpu
        : DeviceKind.Accelerator;

    private static long Bytes(nint device, uint what) =>
        (long)Math.Min(OpenClQueries.DeviceNumber<ulong>(device, what), long.MaxValue);

    /// <summary>Queries only extensions that the device reports: some drivers return arbitrary values for others.</summary>
    private static int SubGroup(nint device)
    {
        string extensions = OpenClQueries.DeviceText(device, OpenClConstants.DeviceExtensions);
        uint? what = extensions.Contains("cl_nv_device_attribute_query", StringComparison.Ordinal) ? OpenClConstants.DeviceWarpSizeNvidia
            : extensions.Contains("cl_amd_device_attribute_query", StringComparison.Ordinal) ? OpenClConstants.DeviceWavefrontWidthAmd
            : null;
        if (what is not null) return (int)Math.Max(1, OpenClQueries.DeviceNumber<uint>(device, what.Value));
        Version version = Version(OpenClQueries.DeviceText(device, OpenClConstants.DeviceVersion));
        return version.Major < 3 ? 1
            : (int)Math.Max(1, OpenClQueries.DeviceNumber<nuint>(device, OpenClConstants.DevicePreferredWorkGroupSizeMultiple));
    }
}
