using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

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
        switch (HardwareLanes.Bits)
        {
            case 512:
                TMethods.Pack<T, Lanes512<T>>(parameters, weights);
                break;
            case 256:
                TMethods.Pack<T, Lanes256<T>>(parameters, weights);
                break;
            case 128:
                TMethods.Pack<T, Lanes128<T>>(parameters, weights);
                break;
            default:
                TMethods.Pack<T, Scalar<T>>(parameters, weights);
                break;
        }
    }

    /// <inheritdoc cref="IInferenceMethods.Infer"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Infer<T>(
        ReadOnlySpan<T> weights, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, WorkspaceSpan<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (HardwareLanes.Bits)
        {
            case 512:
                TMethods.Infer<T, Lanes512<T>>(weights, inputs, outputs, examples, workspace);
                break;
            case 256:
                TMethods.Infer<T, Lanes256<T>>(weights, inputs, outputs, examples, workspace);
                break;
            case 128:
                TMethods.Infer<T, Lanes128<T>>(weights, inputs, outputs, examples, workspace);
                break;
            default:
                TMethods.Infer<T, Scalar<T>>(weights, inputs, outputs, examples, workspace);
                break;
        }
    }
}
