using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// Descriptions state the allowed targets and inputs of a network, and training and evaluation throw for others before they start.
/// </summary>
public class DomainTests
{
    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Drawn_examples_are_allowed_and_the_ranges_of_inputs_are_described(string network) =>
        NetworkCatalog.Visit(network, new Allowed());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Every_column_rejects_numbers_that_its_loss_or_layer_does_not_allow(string network) =>
        NetworkCatalog.Visit(network, new Refused());

    [Fact]
    public void Heads_have_the_domains_of_their_losses()
    {
        Assert.Equal(TargetDomain.UnitInterval, Of<SmoothedLabelsNet>());
        Assert.Equal(TargetDomain.Distribution, Of<SmoothedClassesNet>());
        Assert.Equal(TargetDomain.Distribution, Of<LogCrossEntropyNet>());
        Assert.Equal(TargetDomain.Distribution, Of<WeightedStepsNet>());
        Assert.Equal(TargetDomain.Distribution, Of<KlDivergenceNet>());
        Assert.Equal(TargetDomain.Distribution, Of<HardDistillationNet>());
        Assert.Equal(TargetDomain.OptionalDistribution, Of<DistillationNet>());
        Assert.Equal(TargetDomain.Signs, Of<HingeNet>());
        Assert.Equal(TargetDomain.Any, Of<LogCoshNet>());
        Assert.Equal(TargetDomain.Any, Of<MissingHuberNet>());
        Assert.Equal(TargetDomain.Any, Of<MissingAbsoluteNet>());
        Assert.Equal(TargetDomain.Any, Of<WeightedRegressionNet>());
    }

    private static TargetDomain Of<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description.Heads[0].Targets;

    private static Dataset Data(NetworkDescription network, float[] inputs, float[] targets) =>
        new(inputs, network.InputLength, targets, network.TargetLength);

    private sealed class Allowed : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            Example example = Example.Draw(network, count: 2, seed: 4);
            Evaluation.Of(NetworkCatalog.Create<TNetwork>(1), Data(network, example.SingleInputs, example.SingleTargets));

            int[] limits = DrawnInputs.Limits(network);
            foreach (InputDescription input in network.Inputs)
            {
                int limit = limits[input.Offset];
                bool isLength = DrawnInputs.IsLength(network, input.Offset);
                Assert.Equal(limit > 0 && !isLength ? limit : null, input.Vocabulary);
                Assert.Equal(isLength ? limit : null, input.Steps);
            }
        }
    }

    private sealed class Refused : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            Example example = Example.Draw(network, count: 3, seed: 4);
            TNetwork created = NetworkCatalog.Create<TNetwork>(1);
            foreach (InputDescription input in network.Inputs)
            {
                if ((input.Vocabulary ?? input.Steps + 1) is not { } limit) continue;
                int column = input.Offset + input.Length - 1;
                foreach (float wrong in new[] { -1, limit, 0.5f, 1e30f })
                    Refuses(created, example, (true, column), wrong, $"The input of example 2, column {column} of '");
            }

            foreach (HeadDescription head in network.Heads)
            {
                int last = head.TargetOffset + head.LabelLength - 1;
                if (head.HasExampleWeights)
                    Refuses(created, example, (false, last + 1), -1, $"The target of example 2, column {last + 1} of '");
                if (head.Targets == TargetDomain.Any) continue;
                int column = head.TargetOffset + Math.Min(head.Length, head.LabelLength) - 1;
                Refuses(created, example, (false, column), -3, $"The target of example 2, column {column} of '");
                Refuses(created, example, (false, column), 3, "The target");
                if (head.Targets == TargetDomain.Signs) Refuses(created, example, (false, column), 0, "The target");
            }
        }

        private static void Refuses<TNetwork>(
            TNetwork network, Example example, (bool InInputs, int Column) place, float wrong, string message)
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription description = TNetwork.Description;
            float[] x = example.SingleInputs;
            float[] y = example.SingleTargets;
            if (place.InInputs) x[(2 * description.InputLength) + place.Column] = wrong;
            else y[(2 * description.TargetLength) + place.Column] = wrong;
            Dataset right = Data(description, example.SingleInputs, example.SingleTargets);
            Dataset data = Data(description, x, y);
            float[] before = network.Parameters.Span.ToArray();
            var trainer = new Trainer<TNetwork>(network, new Adam(), new TrainingOptions { BatchSize = 2, Epochs = 1 });
            Throws(() => trainer.Fit(data), "train");
            Throws(() => trainer.Fit(right, data), "validation");
            Throws(() => trainer.Evaluate(data), "data");
            if (place.InInputs) Throws(() => network.Predict(data), "data");
            Assert.Equal(before, network.Parameters.Span.ToArray());

            void Throws(Action action, string set)
            {
                var exception = Assert.Throws<ArgumentException>(action);
                Assert.Equal(set, exception.ParamName);
                Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
                Assert.Contains($" of '{set}' ", exception.Message, StringComparison.Ordinal);
                Assert.Contains($"of {description.Name}, ", exception.Message, StringComparison.Ordinal);
            }
        }
    }
}
