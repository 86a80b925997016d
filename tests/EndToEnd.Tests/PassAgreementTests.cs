using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests;

/// <summary>The three passes, the two precisions, and slices of a batch agree for every network.</summary>
/// <remarks>
/// With batch normalisation, training is a different function than inference, and each slice is normalised separately. For these networks,
/// the tests compare only inference and evaluation, and the two precisions.
/// </remarks>
public class PassAgreementTests
{
    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void All_passes_give_the_same_outputs_and_loss(string network) => NetworkCatalog.Visit(network, new SameStory());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Single_precision_agrees_with_double_precision(string network) => NetworkCatalog.Visit(network, new TwoPrecisions());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Gradients_of_slices_add_up_to_the_gradient_of_the_batch_dropout_included(string network) =>
        NetworkCatalog.Visit(network, new Slices());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void The_gradient_with_dropout_is_that_of_the_loss_under_the_same_mask(string network) =>
        NetworkCatalog.Visit(network, new Masked());

    private sealed class SameStory : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            Passes<double> passes = Passes<double>.Run<TNetwork>(Example.Draw(TNetwork.Description, count: 50, seed: 1));

            Distance.AssertBelow(1e-14, passes.EvaluationOutputs, passes.Prediction, "ŷ of the evaluation");
            if (HasStatistics<TNetwork>()) return;

            Distance.AssertBelow(1e-14, passes.TrainingOutputs, passes.Prediction, "ŷ of the training pass");
            Distance.AssertBelow(1e-14, [passes.TrainingLoss], [passes.EvaluationLoss], "the loss of the training pass");
        }
    }

    private sealed class TwoPrecisions : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            foreach (int count in new[] { 1, 7, 64 })
            {
                Example example = Example.Draw(TNetwork.Description, count, seed: 2);
                Passes<double> exact = Passes<double>.Run<TNetwork>(example);
                Passes<float> rounded = Passes<float>.Run<TNetwork>(example);

                Distance.AssertBelow(1e-5, rounded.Prediction, exact.Prediction, "ŷ");
                Distance.AssertBelow(1e-5, rounded.Gradients, exact.Gradients, "the gradient");
                Distance.AssertBelow(
                    1e-5, [rounded.EvaluationLoss, rounded.TrainingLoss, rounded.Penalty],
                    [exact.EvaluationLoss, exact.TrainingLoss, exact.Penalty], "the loss");
            }
        }
    }

    private sealed class Slices : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            if (HasStatistics<TNetwork>()) return;

            const int count = 11;
            NetworkDescription network = TNetwork.Description;
            Example all = Example.Draw(network, count, seed: 4);
            var batch = new BatchSlice(0, count, count, Seed: 9, Step: 2);
            double[] whole = Gradient<TNetwork>(all, batch, out double wholeLoss);
            var sum = new double[whole.Length];
            double sumLoss = 0;
            foreach ((int first, int rows) in new[] { (0, 4), (4, 1), (5, 6) })
            {
                Example part = all.Rows(network, first, rows);
                double[] share = Gradient<TNetwork>(part, batch with { FirstExample = first, Examples = rows }, out double loss);
                for (int i = 0; i < sum.Length; i++) sum[i] += share[i];
                sumLoss += loss;
            }

            Distance.AssertBelow(1e-12, sum, whole, "the sum of the slices' gradients");
            Distance.AssertBelow(1e-12, [sumLoss], [wholeLoss], "the sum of the slices' losses");
        }
    }

    private sealed class Masked : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            // The derivative along one random direction: a plain centred difference, which suffices to detect a missing mask.
            const double step = 1e-6;
            NetworkDescription network = TNetwork.Description;
            Example example = Example.Draw(network, count: 6, seed: 5);
            double[] direction = new double[network.BlockLength], drawn = Example.Draw(network, count: 1, seed: 6).Parameters;
            drawn.AsSpan(0, network.TrainableLength).CopyTo(direction);
            var slice = new BatchSlice(0, 6, 6, Seed: 1, Step: 3);

            double[] gradient = Gradient<TNetwork>(example, slice, out _);
            Gradient<TNetwork>(Moved(step), slice, out double above);
            Gradient<TNetwork>(Moved(-step), slice, out double below);

            double along = gradient.Zip(direction, (slope, change) => slope * change).Sum();
            double difference = (above - below) / (2 * step * example.Count);
            Assert.True(
                Math.Abs(along - difference) <= 1e-6 * Math.Max(1, Math.Abs(difference)),
                FormattableString.Invariant($"the gradient gives {along}, the losses give {difference}"));

            Example Moved(double amount) =>
                example with { Parameters = [.. example.Parameters.Zip(direction, (value, change) => value + (amount * change))] };
        }
    }

    private static bool HasStatistics<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description.Parameters.Any(tensor => tensor.IsStatistic);

    private static double[] Gradient<TNetwork>(Example example, in BatchSlice slice, out double loss)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = TNetwork.Description;
        var gradients = new double[network.BlockLength];
        loss = TNetwork.Backward<double>(
            example.Parameters, example.Inputs, example.Targets, new double[example.Count * network.OutputLength], gradients, slice,
            new Workspace<double>(network.TrainingPlan, example.Count));
        return gradients;
    }
}
