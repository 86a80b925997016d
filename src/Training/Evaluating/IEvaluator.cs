using Lamina.Data;

namespace Lamina.Training;

/// <summary>Evaluates a network on data sets, repeatedly, as its parameters change.</summary>
internal interface IEvaluator : IDisposable
{
    /// <summary>Loss and metrics of a set.</summary>
    Evaluation Evaluate(Dataset examples);
}
