namespace Lamina.Serialization;

/// <summary>A tensor that source and network both have, with different shapes.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Found">Its shape in the source, for example <c>(10, 84)</c>; preceded by the dtype if that cannot be loaded.</param>
/// <param name="Expected">Its shape in the network.</param>
public sealed record TensorMismatch(string Name, string Found, string Expected)
{
    /// <summary>For example <c>dense3.weight: (10, 84), expected (5, 84)</c>.</summary>
    public override string ToString() => $"{Name}: {Found}, expected {Expected}";
}
