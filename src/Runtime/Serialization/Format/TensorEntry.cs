namespace Lamina.Serialization;

/// <summary>One tensor as the header describes it; Begin and End are bytes from the start of the tensor data.</summary>
internal sealed record TensorEntry(string Name, TensorType Type, IReadOnlyList<long> Shape, long Begin, long End);

/// <summary>Tensors that are all there, as those of a network are.</summary>
internal sealed class TensorEntries(IReadOnlyList<TensorEntry> tensors) : ITensorList
{
    /// <inheritdoc/>
    public int Count => tensors.Count;

    /// <inheritdoc/>
    public TensorEntry this[int index] => tensors[index];

    /// <inheritdoc/>
    public string NameOf(int index) => tensors[index].Name;
}
