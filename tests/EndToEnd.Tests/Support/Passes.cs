using System.Numerics;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>The results of a network's passes, with the penalty, for one batch.</summary>
/// <typeparam name="T">The number type they were computed in.</typeparam>
/// <param name="Prediction">ŷ of the inference pass.</param>
/// <param name="EvaluationOutputs">ŷ of the evaluation pass.</param>
/// <param name="EvaluationLoss">Σ 𝓛 of the evaluation pass.</param>
/// <param name="TrainingOutputs">ŷ of the training pass.</param>
/// <param name="TrainingLoss">Σ 𝓛 of the training pass.</param>
/// <param name="Penalty">The penalty.</param>
/// <param name="Gradients">∂J/∂θ, including the penalty.</param>
internal sealed record Passes<T>(
    T[] Prediction, T[] EvaluationOutputs, double EvaluationLoss, T[] TrainingOutputs, double TrainingLoss, double Penalty, T[] Gradients)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Runs all passes without dropout, or as in the slice.</summary>
    public static Passes<T> Run<TNetwork>(Example example, BatchSlice? slice = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = TNetwork.Description;
        T[] parameters = Convert(example.Parameters), inputs = Convert(example.Inputs), targets = Convert(example.Targets);
        int count = example.Count;
        T[] prediction = new T[count * network.OutputLength], evaluated = new T[prediction.Length], trained = new T[prediction.Length];

        // So that elements which a pass does not write are detected.
        prediction.AsSpan().Fill(T.NaN);
        evaluated.AsSpan().Fill(T.NaN);
        trained.AsSpan().Fill(T.NaN);
        var gradients = new T[network.BlockLength];
        foreach (ParameterDescription tensor in network.Parameters.Where(tensor => tensor.IsTrainable || tensor.IsStatistic))
        {
            gradients.AsSpan(tensor.Offset, tensor.Length).Fill(T.NaN);
        }

        TNetwork.Forward<T>(parameters, inputs, prediction, count, new Workspace<T>(network.InferencePlan, count));
        double evaluationLoss = TNetwork.Evaluate<T>(
            parameters, inputs, targets, evaluated, count, new Workspace<T>(network.EvaluationPlan, count));
        double trainingLoss = TNetwork.Backward<T>(
            parameters, inputs, targets, trained, gradients, slice ?? new BatchSlice(0, count, count, Dropout: false),
            new Workspace<T>(network.TrainingPlan, count));
        double penalty = TNetwork.Penalty<T>(parameters, gradients, count);
        return new Passes<T>(prediction, evaluated, evaluationLoss, trained, trainingLoss, penalty, gradients);
    }

    private static T[] Convert(double[] numbers) => Array.ConvertAll(numbers, T.CreateChecked);
}
