
namespace Lamina.Serialization;

/// <summary>Permutes a tensor from PyTorch's order into that of the network.</summary>
internal static class TensorPermutation
{
    /// <summary>Whether the orders differ.</summary>
    public static bool Changes(PyTorchOrder? order) =>
        order is not null && !order.Axes.SequenceEqual(Enumerable.Range(0, order.Axes.Count));

    /// <summary>Permutes all elements.</summary>
    /// <param name="order">PyTorch's order.</param>
    /// <param name="source">In PyTorch's order.</param>
    /// <param name="target">In the order of the network.</param>
    public static void Apply(PyTorchOrder order, ReadOnlySpan<float> source, Span<float> target)
    {
        int rank = order.Shape.Count;
        int[] strides = new int[rank];
        int stride = 1;
        for (int axis = rank - 1; axis >= 0; axis--)
        {
            strides[order.Axes[axis]] = stride;
            stride *= order.Shape[order.Axes[axis]];
        }

        int[] place = new int[rank];
        int from = 0;
        foreach (ref float value in target)
        {
            value = source[from];
            for (int axis = rank - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++place[axis] < order.Shape[axis]) break;
                from -= strides[axis] * order.Shape[axis];
                place[axis] = 0;
            }
        }
    }
}
