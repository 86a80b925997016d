namespace Lamina.Training;

/// <summary>The losses and the learning rate of one update.</summary>
/// <param name="DataLoss">(1/m) Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) over the batch, before the update.</param>
/// <param name="Penalty">The penalty of the regularizers for the batch.</param>
/// <param name="LearningRate">The learning rate of the update.</param>
public readonly record struct StepResult(double DataLoss, double Penalty, double LearningRate)
{
    /// <summary>J: data loss and penalty.</summary>
    public double Loss => DataLoss + Penalty;
}
