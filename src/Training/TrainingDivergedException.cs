using System.Globalization;

namespace Lamina.Training;

/// <summary>A loss or a gradient became NaN or infinite. The parameters are those from before the update that would have used it.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>The exception for a step.</summary>
    /// <param name="network">The network's class name.</param>
    /// <param name="quantity">What is not finite, for example <c>loss</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="step">The update since the start of training, from 0.</param>
    /// <param name="learningRate">The learning rate of that step.</param>
    public TrainingDivergedException(string network, string quantity, double value, int epoch, long step, double learningRate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The {quantity} of {network} became {value} in epoch {epoch}, step {step} (both counted from 0), at learning rate {learningRate}. "
            + "The parameters are those before that step. A lower learning rate, clipping or standardised inputs usually help."))
    {
        Epoch = epoch;
        Step = step;
        LearningRate = learningRate;
    }

    /// <summary>The epoch, counted from 0.</summary>
    public int Epoch { get; }

    /// <summary>The update since the start of training, counted from 0.</summary>
    public long Step { get; }

    /// <summary>The learning rate of that step.</summary>
    public double LearningRate { get; }
}
