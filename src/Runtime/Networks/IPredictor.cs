namespace Lamina;

/// <summary>
/// Anything that predicts rows of outputs from rows of inputs: a network, its inference form, or a network on a device. Code that only
/// predicts takes this interface.
/// </summary>
public interface IPredictor
{
    /// <summary>Numbers of an input row.</summary>
    int InputLength { get; }

    /// <summary>Numbers of an output row.</summary>
    int OutputLength { get; }

    /// <summary>Predicts several examples.</summary>
    /// <param name="inputs">(examples, <see cref="InputLength"/>), one example after the other.</param>
    /// <param name="outputs">(examples, <see cref="OutputLength"/>), overwritten.</param>
    /// <param name="examples">Number of examples, at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit, or outputs share memory with another argument.</exception>
    void Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int examples);
}
