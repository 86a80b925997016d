namespace Lamina.Devices.Tests.Sessions;

/// <summary>Tests of devices run alone, because they measure allocation and fill memory.</summary>
[CollectionDefinition("OpenCL", DisableParallelization = true)]
public static class OpenClCollection;
