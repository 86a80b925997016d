namespace Lamina.Generator.Ir.Facts;

/// <summary>What an op is to those who plan its computation: what it may be fused with, and how a device computes it.</summary>
internal enum OpClass
{
    /// <summary>A row per example that the caller gives.</summary>
    BatchRow,

    /// <summary>A tensor of the network that the caller gives.</summary>
    Tensor,

    /// <summary>A number that the caller gives.</summary>
    Number,

    /// <summary>Random numbers, drawn before their first use.</summary>
    Drawn,

    /// <summary>The same memory with other axes; resolved before groups are planned.</summary>
    View,

    /// <summary>Replaced by a pass before groups are planned.</summary>
    Replaced,

    /// <summary>Added up by the caller from what groups return.</summary>
    Total,

    /// <summary>A function of each element.</summary>
    Map,

    /// <summary>The sum over everything, which a group returns.</summary>
    Sum,

    /// <summary>A product of a dense layer whose result is a value per example.</summary>
    DenseProduct,

    /// <summary>The gradient of a dense layer's weights.</summary>
    WeightGradient,

    /// <summary>A sum over examples and rows: the gradient of a bias.</summary>
    BiasGradient,

    /// <summary>A product with a matrix of windows; the elements of the result can also be computed one by one.</summary>
    WindowProduct,

    /// <summary>A product whose result is the gradient of a tensor, of a layer that is not dense.</summary>
    TensorProduct,

    /// <summary>Each element is computed by itself from a few elements of the operands.</summary>
    Gather,

    /// <summary>Rows as wholes, to rows of the same length.</summary>
    Rows,

    /// <summary>The sum of a loss of each row, which a group returns.</summary>
    RowLoss,

    /// <summary>A statistic of each channel over the batch.</summary>
    Statistic,

    /// <summary>A value per example that also depends on sums of each channel over the batch.</summary>
    ChannelSums,

    /// <summary>A tensor of which each element is a sum over examples and positions.</summary>
    ColumnSums,

    /// <summary>A tensor whose rows are sums of the rows of a value, by an index for each.</summary>
    IndexedSums,

    /// <summary>A tensor computed from tensors of its shape, element by element.</summary>
    TensorMap,

    /// <summary>A walk through the steps of a recurrence, each of which needs the one before.</summary>
    Recurrence,
}
