namespace Lamina.Devices.Tests.Sessions;

/// <summary>Nothing else runs beside tests of devices, which measure allocation and fill memory.</summary>
[CollectionDefinition("OpenCL", DisableParallelization = true)]
public static class OpenClCollection;
