using Lamina.Benchmarks.PlainLoops;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.Benchmarks.Cases;

/// <summary>One generated network, and the same network as plain loops.</summary>
internal sealed class NetworkCase<TNetwork>(int rows, HiddenActivation hidden) : INetworkCase
    where TNetwork : class, INetwork<TNetwork>
{
    private const float LearningRate = 1e-4f;
    private const int ComparedSteps = 3;
    private const double Tolerance = 1e-4;

    public string Name => $"{string.Join('-', Widths)} ×{rows}";

    private static int[] Widths =>
        [TNetwork.Description.InputLength, .. TNetwork.Description.Parameters.Where(p => p.Shape.Count == 2).Select(p => p.Shape[0])];

    public Contest Training(OptimizerKind optimizer)
    {
        TNetwork network = TNetwork.Create(seed: 1);
        PlainNetwork plain = CopyOf(network);
        Optimizer rule = optimizer == OptimizerKind.Adam ? new Adam(LearningRate) : new GradientDescent(LearningRate);
        IPlainOptimizer plainRule = optimizer == OptimizerKind.Adam
            ? new PlainAdam(plain.ParameterCount, LearningRate)
            : new PlainGradientDescent(LearningRate);
        var step = new TrainingStep<TNetwork>(network, rule, new TrainingOptions { BatchSize = rows });
        ExampleBatches batches = Batches(), plainBatches = Batches();
        var contest = new Contest($"{Name} step, {optimizer}", PlainStep, LaminaStep);
        for (int i = 0; i < ComparedSteps; i++) RequireClose(contest.PlainLoops(), contest.Lamina(), contest.Name);
        return contest;

        double PlainStep()
        {
            (float[] inputs, float[] targets) = plainBatches.Next();
            return plain.Step(inputs, targets, rows, plainRule);
        }

        double LaminaStep()
        {
            (float[] inputs, float[] targets) = batches.Next();
            return step.Step(inputs, targets, rows).DataLoss;
        }
    }

    public Contest Prediction() => Prediction("predict", network => network);

    public Contest Inference() => Prediction("inference form", network => network.ToInference());

    private Contest Prediction(string work, Func<TNetwork, IPredictor> predictorOf)
    {
        TNetwork network = TNetwork.Create(seed: 1);
        PlainNetwork plain = CopyOf(network);
        IPredictor predictor = predictorOf(network);
        float[] inputs = Batches().Next().Inputs;
        var outputs = new float[rows * TNetwork.Description.OutputLength];
        var plainOutputs = new float[outputs.Length];
        var contest = new Contest(
            $"{Name} {work}",
            () =>
            {
                plain.Predict(inputs, plainOutputs, rows);
                return plainOutputs[0];
            },
            rows == 1 && predictor is InferenceForm form ? One(form) : Several);
        contest.PlainLoops();
        contest.Lamina();
        for (int i = 0; i < outputs.Length; i++) RequireClose(plainOutputs[i], outputs[i], contest.Name);
        return contest;

        double Several()
        {
            predictor.Predict(inputs, outputs, rows);
            return outputs[0];
        }

        Func<double> One(InferenceForm form) => () =>
        {
            form.Predict(inputs, outputs);
            return outputs[0];
        };
    }

    private ExampleBatches Batches() => new(rows, TNetwork.Description.InputLength, TNetwork.Description.TargetLength);

    private PlainNetwork CopyOf(TNetwork network)
    {
        var plain = new PlainNetwork(Widths, hidden, rows);
        int layer = 0;
        foreach (ParameterDescription parameter in TNetwork.Description.Parameters)
        {
            bool isWeight = parameter.Shape.Count == 2;
            if (isWeight) layer++;
            network.Parameters[parameter.Name].CopyTo(isWeight ? plain.Weights(layer) : plain.Biases(layer));
        }

        return plain;
    }

    private static void RequireClose(double plain, double lamina, string name)
    {
        if (!(Math.Abs(plain - lamina) <= Tolerance * Math.Max(1, Math.Abs(plain))))
            throw new InvalidOperationException(FormattableString.Invariant($"{name}: plain loops give {plain}, Lamina gives {lamina}."));
    }
}
