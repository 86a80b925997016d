namespace Lamina.Devices;

/// <summary>The OpenCL constants that are used, named as in its headers.</summary>
internal static class OpenClConstants
{
    public const uint PlatformVersion = 0x0901;
    public const uint PlatformName = 0x0902;

    public const ulong DeviceTypeCpu = 1 << 1;
    public const ulong DeviceTypeGpu = 1 << 2;
    public const ulong DeviceTypeAll = 0xFFFFFFFF;

    public const uint DeviceType = 0x1000;
    public const uint DeviceMaxComputeUnits = 0x1002;
    public const uint DeviceMaxWorkGroupSize = 0x1004;
    public const uint DeviceMaxWorkItemSizes = 0x1005;
    public const uint DeviceMaxMemAllocSize = 0x1010;
    public const uint DeviceGlobalMemSize = 0x101F;
    public const uint DeviceLocalMemSize = 0x1023;
    public const uint DeviceEndianLittle = 0x1026;
    public const uint DeviceAvailable = 0x1027;
    public const uint DeviceCompilerAvailable = 0x1028;
    public const uint DeviceName = 0x102B;
    public const uint DeviceVendor = 0x102C;
    public const uint DriverVersion = 0x102D;
    public const uint DeviceVersion = 0x102F;
    public const uint DeviceExtensions = 0x1030;
    public const uint DevicePreferredWorkGroupSizeMultiple = 0x1067;
    public const uint DeviceWarpSizeNvidia = 0x4003;
    public const uint DeviceWavefrontWidthAmd = 0x4043;

    public const nint ContextPlatform = 0x1084;
    public const ulong QueueProfilingEnable = 1 << 1;
    public const ulong MemReadWrite = 1 << 0;

    public const uint ProgramBuildLog = 0x1183;
    public const uint KernelWorkGroupSize = 0x11B0;
    public const uint KernelLocalMemSize = 0x11B2;

    public const uint EventCommandExecutionStatus = 0x11D3;
    public const int Complete = 0;
    public const uint ProfilingCommandQueued = 0x1280;
    public const uint ProfilingCommandStart = 0x1282;
    public const uint ProfilingCommandEnd = 0x1283;
}
