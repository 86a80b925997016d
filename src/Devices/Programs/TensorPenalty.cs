using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>The penalties on one tensor, as the network declares them.</summary>
/// <param name="Offset">Its offset in the parameter block.</param>
/// <param name="Length">Number of its elements.</param>
/// <param name="L1">λ₁.</param>
/// <param name="L2">λ₂.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TensorPenalty(int Offset, int Length, double L1, double L2);
