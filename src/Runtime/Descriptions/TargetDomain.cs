namespace Lamina;

/// <summary>The targets for which a loss is defined, apart from missing ones.</summary>
public enum TargetDomain
{
    /// <summary>Any finite number: regression losses, and user-defined losses.</summary>
    Any,

    /// <summary>Numbers from 0 to 1: binary cross-entropy.</summary>
    UnitInterval,

    /// <summary>
    /// Rows of <see cref="HeadDescription.Classes"/> numbers, 0 or above, with the sum 1: cross-entropy, KL divergence, and the labels of a
    /// distillation, whose other columns, the teacher's logits, are any numbers.
    /// </summary>
    Distribution,

    /// <summary>The same, or a row of zeros: the labels of a distillation that does not use them.</summary>
    OptionalDistribution,

    /// <summary>−1 and 1: hinge loss.</summary>
    Signs,
}
