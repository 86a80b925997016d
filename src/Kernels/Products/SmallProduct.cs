using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The products of <see cref="MatrixProduct{T, V}"/> as plain loops, for sizes at which setting up anything better takes longer.
/// </summary>
internal static class SmallProduct<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>z[r, o] = Σᵢ x[r, i]·W[o, i].</summary>
    [MethodImpl(Kernel.Options)]
    public static void MultiplyTransposed(ref T x, ref T w, ref T z, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        for (int row = 0; row < rows; row++)
        {
            ref T wAt = ref w;
            for (int output = 0; output < outputs; output++)
            {
                T sum = T.Zero;
                for (int input = 0; input < inputs; input++) sum += Unsafe.Add(ref x, input) * Unsafe.Add(ref wAt, input);
                Unsafe.Add(ref z, output) = sum;
                wAt = ref Unsafe.Add(ref wAt, inputs);
            }

            x = ref Unsafe.Add(ref x, inputs);
            z = ref Unsafe.Add(ref z, outputs);
        }
    }

    /// <summary>dx[r, i] = Σₒ dz[r, o]·W[o, i].</summary>
    [MethodImpl(Kernel.Options)]
    public static void Multiply(ref T dz, ref T w, ref T dx, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        for (int row = 0; row < rows; row++)
        {
            for (int input = 0; input < inputs; input++)
            {
                T sum = T.Zero;
                ref T wAt = ref Unsafe.Add(ref w, input);
                for (int output = 0; output < outputs; output++)
                {
                    sum += Unsafe.Add(ref dz, output) * wAt;
                    wAt = ref Unsafe.Add(ref wAt, inputs);
                }

                Unsafe.Add(ref dx, input) = sum;
            }

            dz = ref Unsafe.Add(ref dz, outputs);
            dx = ref Unsafe.Add(ref dx, inputs);
        }
    }

    /// <summary>dW[o, i] = Σᵣ dz[r, o]·x[r, i].</summary>
    [MethodImpl(Kernel.Options)]
    public static void TransposedMultiply(ref T dz, ref T x, ref T dw, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                T sum = T.Zero;
                for (int row = 0; row < rows; row++)
                    sum += Unsafe.Add(ref dz, (row * outputs) + output) * Unsafe.Add(ref x, (row * inputs) + input);
                Unsafe.Add(ref dw, input) = sum;
            }

            dw = ref Unsafe.Add(ref dw, inputs);
        }
    }
}
