namespace Lamina.Serialization;

/// <summary>One tensor as the header describes it; Begin and End are bytes from the start of the tensor data.</summary>
internal sealed record TensorEntry(string Name, TensorType Type, IReadOnlyList<long> Shape, long Begin, long End);
