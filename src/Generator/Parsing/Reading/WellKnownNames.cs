namespace Lamina.Generator.Parsing.Reading;

/// <summary>Types that the generator knows by name only. A test resolves each of them.</summary>
internal static class WellKnownNames
{
    /// <summary>The namespace of the attributes.</summary>
    public const string DslNamespace = "Lamina";

    /// <summary>The generator, after which Roslyn names the folder of generated files.</summary>
    public const string Generator = "Lamina.Generator.NetworkGenerator";

    public const string NetworkAttribute = "Lamina.NetworkAttribute";
    public const string BlockAttribute = "Lamina.BlockAttribute";
    public const string InputAttribute = "Lamina.InputAttribute";
    public const string LayerAttribute = "Lamina.LayerAttribute";
    public const string OutputAttribute = "Lamina.OutputAttribute";
    public const string LossAttribute = "Lamina.LossAttribute";

    /// <summary>A runtime type that exists if the runtime is referenced.</summary>
    public const string NetworkInterface = "Lamina.INetwork`1";

    /// <summary>A type of Lamina.Devices, which networks with device code need.</summary>
    public const string DeviceNetworkInterface = "Lamina.Devices.IDeviceNetwork`1";

    /// <summary>Types of Lamina.Training, whose reference is optional.</summary>
    public const string Dataset = "Lamina.Data.Dataset";
    public const string OneHot = "Lamina.Data.OneHot";
    public const string TrainingOptions = "Lamina.Training.TrainingOptions";
}
