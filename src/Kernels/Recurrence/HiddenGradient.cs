using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The gradient by a recurrent layer's h.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="dh">
/// Of all steps, (examples, steps, units), if <paramref name="allSteps"/>; otherwise of the state that is computed last, (examples, units):
/// that of the last step, or of the first when the layer runs in reverse.
/// </param>
/// <param name="allSteps">Whether it is given for all steps.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct HiddenGradient<T>(ReadOnlySpan<T> dh, bool allSteps)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The numbers.</summary>
    internal ReadOnlySpan<T> Dh { get; } = dh;

    /// <summary>Whether they are given for all steps.</summary>
    internal bool AllSteps { get; } = allSteps;
}
