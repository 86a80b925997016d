namespace Lamina.Generator.Ir;

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

    /// <summary>A kernel of its own: it looks at several examples, or its elements follow from each other.</summary>
    OwnKernel,
}
