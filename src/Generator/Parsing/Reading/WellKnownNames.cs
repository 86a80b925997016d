namespace Lamina.Generator.Parsing.Reading;

/// <summary>Types that the generator knows by name, not by reference. A test resolves each.</summary>
internal static class WellKnownNames
{
    /// <summary>Namespace of the attributes.</summary>
    public const string DslNamespace = "Lamina";

    /// <summary>The generator itself, whose name is that of the folder with its files.</summary>
    public const string Generator = "Lamina.Generator.NetworkGenerator";

    public const string NetworkAttribute = "Lamina.NetworkAttribute";
    public const string BlockAttribute = "Lamina.BlockAttribute";
    public const string InputAttribute = "Lamina.InputAttribute";
    public const string LayerAttribute = "Lamina.LayerAttribute";
    public const string OutputAttribute = "Lamina.OutputAttribute";
    public const string LossAttribute = "Lamina.LossAttribute";

    /// <summary>A runtime type whose presence tells that the runtime is referenced.</summary>
    public const string NetworkInterface = "Lamina.INetwork`1";

    /// <summary>Types of Lamina.Training, which a project need not reference.</summary>
    public const string Dataset = "Lamina.Data.Dataset";
    public const string OneHot = "Lamina.Data.OneHot";
    public const string TrainingOptions = "Lamina.Training.TrainingOptions";
}
