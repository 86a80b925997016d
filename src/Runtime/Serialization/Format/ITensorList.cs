namespace Lamina.Serialization;

/// <summary>The tensors of a file or of a network, in the order of their data.</summary>
internal interface ITensorList
{
    /// <summary>The number of tensors.</summary>
    int Count { get; }

    /// <summary>One of them; made when it is asked for.</summary>
    TensorEntry this[int index] { get; }

    /// <summary>The name of one of them.</summary>
    string NameOf(int index);
}
