using System.ComponentModel;

namespace Lamina;

/// <summary>
/// How PyTorch orders the elements of a tensor. PyTorch's images have their channels first, (channels, height, width), and Lamina's last.
/// This affects filters, and also dense layers next to a flattened image.
/// </summary>
/// <param name="Shape">
/// The shape of the tensor in the order of the network, with its axes split: (outputs, height, width, inputs) for filters.
/// </param>
/// <param name="Axes">For each axis in PyTorch's order, its axis in <paramref name="Shape"/>; (0, 3, 1, 2) for filters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PyTorchOrder(IReadOnlyList<int> Shape, IReadOnlyList<int> Axes)
{
    /// <summary>The order of the elements in PyTorch is unclear, so only files of the layout Lamina can be loaded.</summary>
    public static PyTorchOrder Unclear { get; } = new([], [])
    {
        Problem = "it is next to a value that mixes images with other values or permutes them, so its order in PyTorch is unclear",
    };

    /// <summary>PyTorch has two biases, and the network has their sum.</summary>
    public static PyTorchOrder TwoBiases { get; } = new([], [])
    {
        Problem = "PyTorch's recurrent layers have two biases, bias_ih and bias_hh, and the network has one of another form",
        NeedsLayout = false,
    };

    /// <summary>Why files of PyTorch's layout cannot hold the tensor; null if they can.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether a file must state its layout before the tensor is loaded; true by default.</summary>
    public bool NeedsLayout { get; init; } = true;
}
