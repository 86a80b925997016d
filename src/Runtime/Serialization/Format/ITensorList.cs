namespace Lamina.Serialization;

/// <summary>The tensors of a file or of a network, in the order of their data.</summary>
internal interface ITensorList
{
    /// <summary>The number of tensors.</summary>
    int Count { get; }

    /// <summary>The tensor at an index, created on each call.</summary>
    TensorEntry this[int index] { get; }

    /// <summary>The name of the tensor at an index.</summary>
    string NameOf(int index);
}
