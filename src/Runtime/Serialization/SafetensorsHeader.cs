namespace Lamina.Serialization;

/// <summary>
/// The header of a safetensors file. One that exists is valid: names are unique, sizes agree with shapes, and the tensors cover
/// the data from 0 to <see cref="DataLength"/> without hole or overlap.
/// </summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The longest header that readers of the format accept, in bytes.</summary>
    public const long MaximumLength = 100_000_000;

    /// <summary>The key that holds the metadata instead of a tensor.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>Orders the tensors by place and checks that they lie end to end.</summary>
    /// <param name="metadata">Free text.</param>
    /// <param name="tensors">In any order, each consistent in itself, names unique.</param>
    /// <exception cref="NetworkFileException">Tensors overlap or leave a hole.</exception>
    public SafetensorsHeader(IReadOnlyDictionary<string, string> metadata, IEnumerable<TensorEntry> tensors)
    {
        Metadata = metadata;

        // An empty tensor shares its place with the one that follows, so it must come first.
        Tensors = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        foreach (TensorEntry tensor in Tensors)
        {
            if (tensor.Begin != DataLength)
            {
                string problem = tensor.Begin < DataLength ? "overlaps the tensor before it" : "leaves a hole before it";
                throw new NetworkFileException(
                    $"Tensor {Excerpt.Quote(tensor.Name)} {problem}: it begins at byte {tensor.Begin}, expected {DataLength}.");
            }

            DataLength = tensor.End;
        }
    }

    /// <summary>Free text that the writer of the file attached.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>Bytes of tensor data that follow the header.</summary>
    public long DataLength { get; }
}
