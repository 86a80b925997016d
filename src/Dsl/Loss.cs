namespace Lamina;

/// <summary>Losses. n is the number of outputs, sums and means run over them.</summary>
public enum Loss
{
    /// <summary>−Σ (y ln ŷ + (1 − y) ln(1 − ŷ)) with y in [0, 1]; the last layer must be Sigmoid.</summary>
    BinaryCrossEntropy,

    /// <summary>−Σ y ln ŷ with y a distribution, one-hot for a class; the last layer must be Softmax.</summary>
    CrossEntropy,

    /// <summary>(1/n) Σ (ŷ − y)².</summary>
    MeanSquaredError,

    /// <summary>(1/n) Σ |ŷ − y|.</summary>
    MeanAbsoluteError,

    /// <summary>(1/n) Σ of ½e² where |e| ≤ δ and δ(|e| − ½δ) elsewhere, e = ŷ − y.</summary>
    Huber,
}
