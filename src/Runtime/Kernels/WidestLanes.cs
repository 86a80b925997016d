using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Calls a network's methods with the widest lanes of this machine. <see cref="HardwareLanes.Bits"/> is a JIT-time constant, so only one
/// case is compiled, without a branch.
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
        switch (HardwareLanes.Bits)
        {
            case 512:
                TMethods.Forward<T, Lanes512<T>>(parameters, inputs, outputs, examples, workspace);
                break;
            case 256:
                TMethods.Forward<T, Lanes256<T>>(parameters, inputs, outputs, examples, workspace);
                break;
            case 128:
                TMethods.Forward<T, Lanes128<T>>(parameters, inputs, outputs, examples, workspace);
                break;
            default:
                TMethods.Forward<T, Scalar<T>>(parameters, inputs, outputs, examples, workspace);
                break;
        }
    }

    /// <inheritdoc cref="INetworkMethods.Evaluate"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => HardwareLanes.Bits switch
        {
            512 => TMethods.Evaluate<T, Lanes512<T>>(parameters, inputs, targets, outputs, examples, workspace),
            256 => TMethods.Evaluate<T, Lanes256<T>>(parameters, inputs, targets, outputs, examples, workspace),
            128 => TMethods.Evaluate<T, Lanes128<T>>(parameters, inputs, targets, outputs, examples, workspace),
            _ => TMethods.Evaluate<T, Scalar<T>>(parameters, inputs, targets, outputs, examples, workspace),
        };

    /// <inheritdoc cref="INetworkMethods.Backward"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => HardwareLanes.Bits switch
        {
            512 => TMethods.Backward<T, Lanes512<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace),
            256 => TMethods.Backward<T, Lanes256<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace),
            128 => TMethods.Backward<T, Lanes128<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace),
            _ => TMethods.Backward<T, Scalar<T>>(parameters, inputs, targets, outputs, gradients, in slice, workspace),
        };
}
