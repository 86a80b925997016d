using System.Globalization;

namespace Lamina.Training;

/// <summary>
/// A loss or a gradient became NaN or infinite, or an update would have overflowed. That update was not made: a step leaves the parameters
/// as they were before it, and <c>Fit</c> leaves those of the best epoch if <see cref="EarlyStopping.RestoreBest"/> asks for that.
/// </summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(string network, string problem, int epoch, long step, double learningRate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Training of {network} diverged in epoch {epoch}, step {step} (both counted from 0), at learning rate {learningRate}: "
            + $"{problem}. A lower learning rate, gradient clipping or standardised inputs usually help."))
    {
        Epoch = epoch;
        Step = step;
        LearningRate = learningRate;
    }

    /// <summary>Creates the exception for an update whose loss or gradient is not finite.</summary>
    internal TrainingDivergedException(string network, in StepResult result, int epoch, long step)
        : this(network, Problem(result), epoch, step, result.LearningRate)
    {
    }

    /// <summary>The epoch, counted from 0.</summary>
    public int Epoch { get; }

    /// <summary>The update since the start of training, counted from 0; the last one if the validation loss is not finite.</summary>
    public long Step { get; }

    /// <summary>The learning rate of that step.</summary>
    public double LearningRate { get; }

    private static string Problem(in StepResult result) => double.IsFinite(result.Loss)
        ? "the gradient is not finite although the loss is"
        : FormattableString.Invariant($"the loss is {result.Loss}");
}
