
namespace Lamina.Serialization;

/// <summary>Checks whether a tensor of a file fits one of a network, in the layout of the file.</summary>
internal static class TensorFit
{
    /// <summary>The shape that a tensor of the network has in a file.</summary>
    public static IReadOnlyList<long> Shape(ParameterDescription parameter, Layout? layout)
    {
        if (layout != Layout.PyTorch || parameter.PyTorch is not { Problem: null } order || parameter.Shape.Count < 3)
            return [.. parameter.Shape.Select(size => (long)size)];
        return [.. order.Axes.Select(axis => (long)order.Shape[axis])];
    }

    /// <summary>
    /// Whether shapes agree. In PyTorch's layout, axes of size 1 are ignored: they do not change the order of elements, and a pointwise
    /// convolution has two more of them there.
    /// </summary>
    public static bool Fits(TensorEntry tensor, ParameterDescription parameter, Layout? layout)
    {
        IReadOnlyList<long> expected = Shape(parameter, layout);
        return layout == Layout.PyTorch
            ? tensor.Shape.Where(size => size != 1).SequenceEqual(expected.Where(size => size != 1))
            : tensor.Shape.SequenceEqual(expected);
    }

    /// <summary>Why files of the layout cannot hold the tensor; null if they can.</summary>
    public static string? Problem(ParameterDescription parameter, Layout? layout) => layout != Layout.PyTorch
        ? null
        : parameter.PyTorch is { } order ? order.Problem
        : parameter.Shape.Count > 2 ? "the description of the network does not state its order in PyTorch; build the network again" : null;
}
