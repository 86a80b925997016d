using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>
/// Calls the methods of an inference form with the widest lanes of this machine, as <see cref="WidestLanes{TMethods}"/> does.
/// </summary>
/// <typeparam name="TMethods">The methods of a network.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WidestInference<TMethods>
    where TMethods : struct, IInferenceMethods
{
    /// <inheritdoc cref="IInferenceMethods.Pack"/>
    public static void Pack<T>(ReadOnlySpan<T> parameters, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) TMethods.Pack<T, Lanes512<T>>(parameters, weights);
        else if (Vector256.IsHardwareAccelerated) TMethods.Pack<T, Lanes256<T>>(parameters, weights);
        else if (Vector128.IsHardwareAccelerated) TMethods.Pack<T, Lanes128<T>>(parameters, weights);
        else TMethods.Pack<T, Scalar<T>>(parameters, weights);
    }

    /// <inheritdoc cref="IInferenceMethods.Infer"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Infer<T>(
        ReadOnlySpan<T> weights, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, WorkspaceSpan<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) TMethods.Infer<T, Lanes512<T>>(weights, inputs, outputs, examples, workspace);
        else if (Vector256.IsHardwareAccelerated) TMethods.Infer<T, Lanes256<T>>(weights, inputs, outputs, examples, workspace);
        else if (Vector128.IsHardwareAccelerated) TMethods.Infer<T, Lanes128<T>>(weights, inputs, outputs, examples, workspace);
        else TMethods.Infer<T, Scalar<T>>(weights, inputs, outputs, examples, workspace);
    }
}
