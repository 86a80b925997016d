using Lamina.EndToEnd.Tests.Support;

namespace Lamina.Devices.Tests.Support;

/// <summary>What a network's passes give for one batch, in single precision and without penalty.</summary>
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
    public static PassResults OnProcessor<TNetwork>(Example example, in BatchSlice slice)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = TNetwork.Description;
        int count = example.Count;
        float[] parameters = Near.Single(example.Parameters), inputs = example.SingleInputs, targets = example.SingleTargets;
        float[] predicted = new float[count * network.OutputLength], evaluated = new float[predicted.Length], trained = new float[predicted.Length];
        float[] gradient = new float[network.BlockLength];
        TNetwork.Forward<float>(parameters, inputs, predicted, count, new Workspace<float>(network.InferencePlan, count));
        double evaluationLoss = TNetwork.Evaluate<float>(
            parameters, inputs, targets, evaluated, count, new Workspace<float>(network.EvaluationPlan, count));
        double trainingLoss = TNetwork.Backward<float>(
            parameters, inputs, targets, trained, gradient, slice, new Workspace<float>(network.TrainingPlan, count));
        return new PassResults(predicted, evaluated, evaluationLoss, trained, trainingLoss, gradient);
    }

    /// <summary>Fails unless all agree with those of the processor.</summary>
    public void RequireLike(PassResults processor, NetworkDescription network, string what)
    {
        Near.Require(processor.Prediction, Prediction, $"{what}: ŷ of the prediction");
        Near.Require(processor.EvaluationOutputs, EvaluationOutputs, $"{what}: ŷ of the evaluation");
        Near.Require(processor.EvaluationLoss, EvaluationLoss, $"{what}: the loss of the evaluation");
        Near.Require(processor.TrainingOutputs, TrainingOutputs, $"{what}: ŷ of the training pass");
        Near.Require(processor.TrainingLoss, TrainingLoss, $"{what}: the loss of the training pass");

        Near.RequireTensors(network, tensor => tensor.Trainable || tensor.IsStatistic, processor.Gradient, Gradient, $"{what}: the gradient");
    }
}
