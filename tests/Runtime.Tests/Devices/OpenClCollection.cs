namespace Lamina.Runtime.Tests.Devices;

/// <summary>Nothing else runs beside tests of devices, which measure allocation and fill memory.</summary>
[CollectionDefinition("OpenCL", DisableParallelization = true)]
public static class OpenClCollection;
