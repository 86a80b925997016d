namespace Lamina.Generator.Ir.Facts;

/// <summary>The class of an op decides what it can be fused with and how a device computes it.</summary>
internal enum OpClass
{
    /// <summary>A row per example, passed by the caller.</summary>
    BatchRow,

    /// <summary>A tensor of the network, passed by the caller.</summary>
    Tensor,

    /// <summary>A number, passed by the caller.</summary>
    Number,

    /// <summary>Random numbers, drawn before their first use.</summary>
    Drawn,

    /// <summary>A view of the same memory with another shape; resolved before fusion.</summary>
    View,

    /// <summary>Replaced by a pass before fusion.</summary>
    Replaced,

    /// <summary>A sum that the caller computes from the results of groups.</summary>
    Total,

    /// <summary>An element-wise function.</summary>
    Map,

    /// <summary>A sum over all elements, returned by its group.</summary>
    Sum,

    /// <summary>A product of a dense layer whose result is a value per example.</summary>
    DenseProduct,

    /// <summary>The gradient of a dense layer's weights.</summary>
    WeightGradient,

    /// <summary>A sum over examples and rows: the gradient of a bias.</summary>
    BiasGradient,

    /// <summary>A product with a matrix of windows, whose elements can also be computed independently.</summary>
    WindowProduct,

    /// <summary>A product whose result is the gradient of a tensor of a layer other than a dense one.</summary>
    TensorProduct,

    /// <summary>Each element is computed independently from a few elements of the operands.</summary>
    Gather,

    /// <summary>Each row is computed as a whole from rows of the same length.</summary>
    Rows,

    /// <summary>A sum of one loss per row, returned by its group.</summary>
    RowLoss,

    /// <summary>A statistic of each channel over the batch.</summary>
    Statistic,

    /// <summary>A value per example that depends on per-channel sums over the batch.</summary>
    ChannelSums,

    /// <summary>A tensor whose elements are sums over examples and positions.</summary>
    ColumnSums,

    /// <summary>A tensor whose rows sum the rows of a value that have the same index.</summary>
    IndexedSums,

    /// <summary>An element-wise function of tensors of the network.</summary>
    TensorMap,

    /// <summary>A recurrence, in which each time step depends on the one before.</summary>
    Recurrence,
}
