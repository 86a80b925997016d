namespace Lamina;

/// <summary>
/// Losses. n is the number of outputs; sums and means are over them. If the last layer has several rows, such as a distribution per step,
/// cross-entropies and KL divergence are means over the rows.
/// </summary>
public enum Loss
{
    /// <summary>−Σ (y ln ŷ + (1 − y) ln(1 − ŷ)) with y in [0, 1]; the last layer must be Sigmoid.</summary>
    BinaryCrossEntropy,

    /// <summary>
    /// −Σ y ln ŷ with y a distribution, one-hot for a class; the last layer must be Softmax, or LogSoftmax, which gives ln ŷ.
    /// </summary>
    CrossEntropy,

    /// <summary>(1/n) Σ (ŷ − y)².</summary>
    MeanSquaredError,

    /// <summary>(1/n) Σ |ŷ − y|.</summary>
    MeanAbsoluteError,

    /// <summary>(1/n) Σ of ½e² where |e| ≤ δ and δ(|e| − ½δ) elsewhere, e = ŷ − y.</summary>
    Huber,

    /// <summary>(1/n) Σ max(0, 1 − y·ŷ) with y = ±1 (Cortes and Vapnik 1995).</summary>
    Hinge,

    /// <summary>(1/n) Σ ln cosh(ŷ − y).</summary>
    LogCosh,

    /// <summary>Σ y ln(y/ŷ) with y a distribution and 0 ln 0 = 0; the last layer must be Softmax or LogSoftmax.</summary>
    KlDivergence,

    /// <summary>
    /// h·CE(y, softmax z) + (1 − h)·T²·CE(softmax(t/T), softmax(z/T)) with CE the cross-entropy, h = HardWeight and T = Temperature
    /// (Hinton, Vinyals and Dean 2015). The target has the labels y followed by the teacher's logits t; z is the input of the last layer,
    /// which must be Softmax or LogSoftmax.
    /// </summary>
    Distillation,
}
