namespace Lamina.Serialization;

/// <summary>A tensor of a header: where its key begins in the text, and its bytes from the start of the tensor data.</summary>
internal readonly record struct TensorRow(int Start, long Begin, long End) : IComparable<TensorRow>
{
    /// <summary>By place. An empty tensor shares its place with the one that follows, so it comes first.</summary>
    public int CompareTo(TensorRow other) => Begin != other.Begin ? Begin.CompareTo(other.Begin) : End.CompareTo(other.End);
}
