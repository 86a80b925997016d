namespace Lamina.Serialization;

/// <summary>One tensor as the header describes it; Begin and End are bytes from the start of the tensor data.</summary>
internal sealed record TensorEntry(string Name, TensorType Type, IReadOnlyList<long> Shape, long Begin, long End);

/// <summary>A list of tensors in memory, such as those of a network.</summary>
internal sealed class TensorEntries(IReadOnlyList<TensorEntry> tensors) : ITensorList
{
    /// <inheritdoc/>
    public int Count => tensors.Count;

    /// <inheritdoc/>
    public TensorEntry this[int index] => tensors[index];

    /// <inheritdoc/>
    public string NameOf(int index) => tensors[index].Name;
}
