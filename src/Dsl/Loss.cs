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

    /// <summary>(1/n) Σ max(0, 1 − y·ŷ) with y = ±1 (Cortes and Vapnik 1995).</summary>
    Hinge,

    /// <summary>(1/n) Σ ln cosh(ŷ − y).</summary>
    LogCosh,

    /// <summary>Σ y ln(y/ŷ) with y a distribution and 0 ln 0 = 0; the last layer must be Softmax, or LogSoftmax for ln ŷ.</summary>
    KlDivergence,

    /// <summary>
    /// T² · Σ of the cross-entropy between softmax(t/T) and softmax(z/T), t being a teacher's logits and z those of the network, with
    /// T = Temperature; a share HardWeight of the cross-entropy with the true labels is mixed in (Hinton, Vinyals and Dean 2015). The
    /// target holds the teacher's logits and, where HardWeight is above 0, the labels after them. The last layer gives logits.
    /// </summary>
    Distillation,
}
