namespace Lamina.Serialization;

/// <summary>
/// The header of a file. Every instance is valid: names are unique, sizes agree with shapes, and the tensors cover the data from 0 to
/// <see cref="DataLength"/> without gaps and overlaps. It keeps the text and 36 bytes per tensor, which are at most 0.8 times the text.
/// </summary>
internal sealed class FileHeader : ITensorList
{
    private readonly ReadOnlyMemory<byte> json;
    private readonly Memory<TensorRow> rows;
    private readonly HeaderKeys names;

    /// <summary>Sorts the tensors by offset and checks that they are contiguous.</summary>
    /// <param name="json">The text.</param>
    /// <param name="rows">The tensors in any order, each consistent in itself.</param>
    /// <param name="metadata">The metadata about the network.</param>
    /// <exception cref="NetworkFileException">Tensors overlap, leave a gap, or share a name.</exception>
    public FileHeader(ReadOnlyMemory<byte> json, Memory<TensorRow> rows, FileMetadata metadata)
    {
        (this.json, this.rows, Metadata) = (json, rows, metadata);
        Span<TensorRow> sorted = rows.Span;
        sorted.Sort();
        int[] starts = new int[sorted.Length];
        for (int i = 0; i < starts.Length; i++) starts[i] = sorted[i].Start;
        names = new HeaderKeys(json, starts);
        if (names.Repeated() is { } key) throw new NetworkFileException($"The header has the key {Excerpt.Quote(key)} twice.");
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Begin != DataLength)
            {
                string problem = sorted[i].Begin < DataLength ? "overlaps the tensor before it" : "leaves a gap before it";
                throw new NetworkFileException(
                    $"Tensor {Excerpt.Quote(names[i])} {problem}: it begins at byte {sorted[i].Begin}, expected {DataLength}.");
            }

            DataLength = sorted[i].End;
        }
    }

    /// <summary>The metadata about the network.</summary>
    public FileMetadata Metadata { get; }

    /// <summary>The first tensor in the text with three axes or more; null if there is none.</summary>
    public TensorEntry? WithThreeAxes { get; init; }

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <summary>Bytes of tensor data that follow the header.</summary>
    public long DataLength { get; }

    /// <inheritdoc/>
    public TensorEntry this[int index] => HeaderParser.Tensor(json, rows.Span[index].Start);

    /// <inheritdoc/>
    public string NameOf(int index) => names[index];

    /// <summary>The bytes of a tensor.</summary>
    public long BytesOf(int index) => rows.Span[index].End - rows.Span[index].Begin;

    /// <summary>The index of the tensor with a name; −1 if there is none.</summary>
    public int Find(string name) => names.Find(name);
}
