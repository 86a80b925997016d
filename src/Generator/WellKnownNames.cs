namespace Lamina.Generator;

/// <summary>What the generator knows of the other assemblies: names, no references. A test resolves each.</summary>
internal static class WellKnownNames
{
    /// <summary>Namespace of the attributes.</summary>
    public const string DslNamespace = "Lamina";

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
