using System.Numerics;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.Devices.Tests.Support;

/// <summary>The results of a network's passes for one batch, without penalty.</summary>
/// <param name="Prediction">ŷ of the inference pass.</param>
/// <param name="EvaluationOutputs">ŷ of the evaluation pass.</param>
/// <param name="EvaluationLoss">Σ 𝓛 of the evaluation pass.</param>
/// <param name="TrainingOutputs">ŷ of the training pass.</param>
/// <param name="TrainingLoss">Σ 𝓛 of the training pass.</param>
/// <param name="Gradient">∂J/∂θ.</param>
internal sealed record PassResults(
    float[] Prediction, float[] EvaluationOutputs, double EvaluationLoss, float[] TrainingOutputs, double TrainingLoss, float[] Gradient)
{
    /// <summary>Runs all passes on the processor.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <typeparam name="T">The precision.</typeparam>
    public static PassResults OnProcessor<TNetwork, T>(Example example, in BatchSlice slice)
        where TNetwork : class, INetwork<TNetwork>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkDescription network = TNetwork.Description;
        int count = example.Count;

        // The device gets numbers in single precision, so the same rounded numbers are used here.
        T[] parameters = Convert<T>(example.Parameters), inputs = Convert<T>(example.Inputs), targets = Convert<T>(example.Targets);
        T[] predicted = new T[count * network.OutputLength], evaluated = new T[predicted.Length], trained = new T[predicted.Length];
        T[] gradient = new T[network.BlockLength];
        TNetwork.Forward<T>(parameters, inputs, predicted, count, new Workspace<T>(network.InferencePlan, count));
        double evaluationLoss = TNetwork.Evaluate<T>(
            parameters, inputs, targets, evaluated, count, new Workspace<T>(network.EvaluationPlan, count));
        double trainingLoss = TNetwork.Backward<T>(
            parameters, inputs, targets, trained, gradient, slice, new Workspace<T>(network.TrainingPlan, count));
        return new PassResults(Single(predicted), Single(evaluated), evaluationLoss, Single(trained), trainingLoss, Single(gradient));
    }

    /// <summary>Fails unless the passes without training agree with those of the processor.</summary>
    public void RequirePredictionsLike(PassResults processor, PassResults? exact, string what)
    {
        Near.Require(processor.Prediction, Prediction, exact?.Prediction, $"{what}: ŷ of the prediction");
        Near.Require(processor.EvaluationOutputs, EvaluationOutputs, exact?.EvaluationOutputs, $"{what}: ŷ of the evaluation");
        Near.Require(processor.EvaluationLoss, EvaluationLoss, $"{what}: the loss of the evaluation", exact?.EvaluationLoss);
    }

    /// <summary>Fails unless the training pass agrees with that of the processor.</summary>
    public void RequireTrainingLike(
        PassResults processor, PassResults? exact, NetworkDescription network, string what, double timesWorst = Near.TimesWorst)
    {
        Near.Require(processor.TrainingOutputs, TrainingOutputs, exact?.TrainingOutputs, $"{what}: ŷ of the training pass");
        Near.Require(processor.TrainingLoss, TrainingLoss, $"{what}: the loss of the training pass", exact?.TrainingLoss);
        Near.RequireTensors(
            network, tensor => tensor.IsTrainable || tensor.IsStatistic, processor.Gradient, Gradient, exact?.Gradient,
            $"{what}: the gradient", timesWorst);
    }

    private static T[] Convert<T>(double[] numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers, number => T.CreateChecked((float)number));

    private static float[] Single<T>(T[] numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers, float.CreateChecked);
}
