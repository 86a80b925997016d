namespace Lamina.Generator.Tests.Emission.Gpu.Support;

/// <summary>Tests of devices run one at a time: they share the device's memory, and on a processor its cores.</summary>
[CollectionDefinition("OpenCL")]
public static class OpenClCollection;
