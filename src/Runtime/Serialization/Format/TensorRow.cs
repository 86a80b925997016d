namespace Lamina.Serialization;

/// <summary>A tensor of a header: the position of its key in the text, and its byte offsets from the start of the tensor data.</summary>
internal readonly record struct TensorRow(int Start, long Begin, long End) : IComparable<TensorRow>
{
    /// <summary>Compares by offset. An empty tensor has the offset of the following one and comes before it.</summary>
    public int CompareTo(TensorRow other) => Begin != other.Begin ? Begin.CompareTo(other.Begin) : End.CompareTo(other.End);
}
