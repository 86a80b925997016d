namespace Lamina.Serialization;

/// <summary>The header of a safetensors file: metadata, and contiguous tensors.</summary>
/// <param name="Metadata">Free text.</param>
/// <param name="Tensors">In the order of their data.</param>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors)
{
    /// <summary>The key of the metadata.</summary>
    public const string MetadataKey = "__metadata__";
}
