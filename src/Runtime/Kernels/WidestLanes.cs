using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>
/// Calls a network's methods with the widest lanes of this machine. The conditions are constants of the JIT, so only one case is compiled,
/// without a branch, and the types of the others are not even loaded: a switch over <see cref="HardwareLanes.Bits"/> would load them.
/// </summary>
/// <typeparam name="TMethods">The methods of a network.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WidestLanes<TMethods>
    where TMethods : struct, INetworkMethods
{
    /// <inheritdoc cref="INetworkMethods.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated) TMethods.Forward<T, Lanes512<T>>(parameters, inputs, outputs, examples, workspace);
        else if (Vector256.IsHardwareAccelerated) TMethods.Forward<T, Lanes256<T>>(parameters, inputs, outputs, examples, workspace);
        else if (Vector128.IsHardwareAccelerated) TMethods.Forward<T, Lanes128<T>>(parameters, inputs, outputs, examples, workspace);
        else TMethods.Forward<T, Scalar<T>>(parameters, inputs, outputs, examples, workspace);
    }

    /// <inheritdoc cref="INetworkMethods.Evaluate"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            return TMethods.Evaluate<T, Lanes512<T>>(parameters, inputs, targets, outputs, examples, workspace);
        if (Vector256.IsHardwareAccelerated)
            return TMethods.Evaluate<T, Lanes256<T>>(parameters, inputs, targets, outputs, examples, workspace);
        if (Vector128.IsHardwareAccelerated)
            return TMethods.Evaluate<T, Lanes128<T>>(parameters, inputs, targets, outputs, examples, workspace);
        return TMethods.Evaluate<T, Scalar<T>>(parameters, inputs, targets, outputs, examples, workspace);
    }

    /// <inheritdoc cref="INetworkMethods.Backward"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            return TMethods.Backward<T, Lanes512<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace);
        if (Vector256.IsHardwareAccelerated)
            return TMethods.Backward<T, Lanes256<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace);
        if (Vector128.IsHardwareAccelerated)
            return TMethods.Backward<T, Lanes128<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace);
        return TMethods.Backward<T, Scalar<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace);
    }
}
