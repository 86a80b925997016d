using System.Numerics;
using Lamina.EndToEnd.Tests.Golden;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>Whole networks against PyTorch, with values from Golden/make_golden.py.</summary>
public class GoldenTests
{
    /// <summary>Layers without their own golden values, and the reason.</summary>
    private static readonly Dictionary<Type, string> WithoutValues = new()
    {
        [typeof(DropoutAttribute)] = "nothing happens but in training, by masks that no other framework draws: PassAgreementTests",
        [typeof(SpatialDropoutAttribute)] = "likewise",
        [typeof(GaussianNoiseAttribute)] = "likewise",
    };

    public static TheoryData<int, string> Cases
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (int i = 0; i < GoldenFile.Cases.Count; i++)
            {
                rows.Add(i, FormattableString.Invariant($"{GoldenFile.Cases[i].Network} × {GoldenFile.Cases[i].Scale}"));
            }

            return rows;
        }
    }

    public static TheoryData<int, string> Trainings
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (int i = 0; i < GoldenFile.Trainings.Count; i++)
            {
                rows.Add(i, $"{GoldenFile.Trainings[i].Network} by {GoldenFile.Trainings[i].Optimizer}");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Double_precision_agrees_with_PyTorch(int number, string what) =>
        NetworkCatalog.Visit(GoldenFile.Cases[number].Network, new Compare<double>(GoldenFile.Cases[number], 1e-10, what));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Single_precision_agrees_with_PyTorch(int number, string what) =>
        NetworkCatalog.Visit(GoldenFile.Cases[number].Network, new Compare<float>(GoldenFile.Cases[number], 1e-5, what));

    [Theory]
    [MemberData(nameof(Trainings))]
    public void Ten_steps_give_the_parameters_of_PyTorch(int number, string what) =>
        NetworkCatalog.Visit(GoldenFile.Trainings[number].Network, new Train(GoldenFile.Trainings[number], what));

    [Fact]
    public void Every_loss_and_every_layer_has_golden_values()
    {
        var seen = new Seen();
        foreach (GoldenCase golden in GoldenFile.Cases) NetworkCatalog.Visit(golden.Network, seen);

        IEnumerable<string> layers = typeof(LayerAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract && !WithoutValues.ContainsKey(type))
            .Select(type => type.Name.Split('`')[0].Replace(nameof(Attribute), "", StringComparison.Ordinal));
        Assert.Empty(layers.Except(seen.Layers));
        Assert.Empty(Enum.GetNames<Loss>().Except(seen.Losses));
    }

    private sealed class Seen : INetworkVisitor
    {
        public HashSet<string> Layers { get; } = [];

        public HashSet<string> Losses { get; } = [];

        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            // A layer's kind is as declared, for example LeakyRelu(0.25); layers of a block have its name as a prefix.
            NetworkDescription network = TNetwork.Description;
            Layers.UnionWith(network.Layers.Select(layer => layer.Kind.Split('(')[0]));
            if (network.Layers.Any(layer => layer.Name.Contains('.', StringComparison.Ordinal))) Layers.Add("Use");
            Losses.UnionWith(network.Heads.Select(head => head.Loss));
        }
    }

    private sealed class Compare<T>(GoldenCase golden, double tolerance, string what) : INetworkVisitor
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            Passes<T> passes = Passes<T>.Run<TNetwork>(GoldenExample.Of(TNetwork.Description, golden.Scale));
            double[] gradients = GoldenFile.Block(TNetwork.Description, golden.Tensors);

            Distance.AssertBelow(tolerance, passes.Prediction, golden.Outputs, $"the prediction of {what}");
            Distance.AssertBelow(tolerance, passes.EvaluationOutputs, golden.Outputs, $"ŷ of the evaluation of {what}");
            double[] trained = golden.TrainingOutputs ?? golden.Outputs;
            Distance.AssertBelow(tolerance, passes.TrainingOutputs, trained, $"ŷ of the training pass of {what}");
            Distance.AssertBelow(tolerance, [passes.EvaluationLoss], [golden.Loss], $"the evaluated loss of {what}");
            Distance.AssertBelow(tolerance, [passes.TrainingLoss], [golden.TrainingLoss ?? golden.Loss], $"the training loss of {what}");
            Distance.AssertBelow(tolerance, [passes.Penalty], [golden.Penalty], $"the penalty of {what}");
            Distance.AssertBelow(tolerance, passes.Gradients, gradients, $"the gradient of {what}");
        }
    }

    private sealed class Train(GoldenTraining golden, string what) : INetworkVisitor
    {
        private const double Tolerance = 1e-4;

        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            Example example = GoldenExample.Of(TNetwork.Description);
            TNetwork network = NetworkCatalog.Create<TNetwork>(seed: 0);
            Array.ConvertAll(example.Parameters, value => (float)value).CopyTo(network.Parameters.Span);
            float[] inputs = example.SingleInputs;
            float[] targets = example.SingleTargets;
            Optimizer optimizer = golden.Optimizer == "Adam" ? new Adam(0.05) : new GradientDescent(0.1);

            using var step = new TrainingStep<TNetwork>(network, optimizer, new TrainingOptions { BatchSize = example.Count });
            double[] losses = [.. golden.Losses.Select(_ => step.Step(inputs, targets, example.Count).Loss)];
            var outputs = new float[golden.Outputs.Length];
            TNetwork.Forward<float>(
                network.Parameters.Span, inputs, outputs, example.Count,
                new Workspace<float>(TNetwork.Description.InferencePlan, example.Count));

            Distance.AssertBelow(Tolerance, losses, golden.Losses, $"the course of the loss of {what}");
            Distance.AssertBelow(
                Tolerance, network.Parameters.Span.ToArray(), GoldenFile.Block(TNetwork.Description, golden.Tensors),
                $"the parameter block of {what}");
            Distance.AssertBelow(Tolerance, outputs, golden.Outputs, $"the prediction of {what} afterwards");
        }
    }
}
