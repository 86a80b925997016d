using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// A wrong length at any public method of a generated network throws one exception with the network, the argument and both numbers, and
/// nothing is written.
/// </summary>
public class DimensionTests
{
    private const float Untouched = 12345;

    [Theory]
    [InlineData(3, 10, "input")]
    [InlineData(20, 11, "output")]
    [InlineData(0, 10, "input")]
    [InlineData(20, 0, "output")]
    public void Predict_of_one_example_checks_lengths(int inputs, int outputs, string argument)
    {
        float[] output = Filled(outputs);

        var refusal = Assert.ThrowsAny<ArgumentException>(() => new DigitsLikeNet(seed: 1).Predict(new float[inputs], output));

        RequireMessage(refusal, argument, argument == "input" ? inputs : outputs, argument == "input" ? 20 : 10);
        RequireUntouched(output);
    }

    [Theory]
    [InlineData(59, 30, "inputs")]
    [InlineData(61, 30, "inputs")]
    [InlineData(60, 20, "outputs")]
    [InlineData(60, 31, "outputs")]
    public void Predict_of_several_examples_checks_lengths(int inputs, int outputs, string argument)
    {
        float[] output = Filled(outputs);

        var refusal = Assert.ThrowsAny<ArgumentException>(
            () => new DigitsLikeNet(seed: 1).Predict(new float[inputs], output, examples: 3));

        RequireMessage(refusal, argument, argument == "inputs" ? inputs : outputs, argument == "inputs" ? 60 : 30);
        Assert.Equal(argument, refusal.ParamName);
        RequireUntouched(output);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Predict_needs_an_example(int examples)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new DigitsLikeNet(seed: 1).Predict([], [], examples));

        Assert.Contains("at least one example", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Every_pass_of_every_network_checks_every_argument(string network) => NetworkCatalog.Visit(network, new WrongLengths());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void A_workspace_for_fewer_examples_throws(string network) => NetworkCatalog.Visit(network, new SmallWorkspace());

    private static float[] Filled(int length)
    {
        var numbers = new float[length];
        numbers.AsSpan().Fill(Untouched);
        return numbers;
    }

    private static void RequireUntouched(float[] numbers) => Assert.All(numbers, number => Assert.Equal(Untouched, number));

    private static void RequireMessage(ArgumentException refusal, string argument, int given, int expected)
    {
        Assert.Contains(nameof(DigitsLikeNet), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(argument, refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{given}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{expected}", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class WrongLengths : INetworkVisitor
    {
        private const int Examples = 3;

        /// <summary>Lengths of parameters, inputs, targets, outputs and gradients.</summary>
        private int[] lengths = [];

        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            int[] right =
            [
                network.BlockLength, Examples * network.InputLength, Examples * network.TargetLength,
                Examples * network.OutputLength, network.BlockLength,
            ];

            lengths = right;
            TryAll<TNetwork>(check: (_, call) => call());
            foreach ((string argument, int place) in
                new[] { ("parameters", 0), ("inputs", 1), ("targets", 2), ("outputs", 3), ("gradients", 4) })
            {
                foreach (int change in new[] { -1, 1 })
                {
                    lengths = [.. right];
                    lengths[place] += change;
                    TryAll<TNetwork>((arguments, call) =>
                        Refused(arguments, call, argument, network.Name, right[place] + change, right[place]));
                }
            }
        }

        private static void Refused(string[] arguments, Action call, string argument, string network, int given, int expected)
        {
            if (!arguments.Contains(argument))
            {
                call();
                return;
            }

            var refusal = Assert.ThrowsAny<ArgumentException>(call);
            Assert.Equal(argument, refusal.ParamName);
            foreach (string part in new[] { network, argument, $"{given}", $"{expected}" })
            {
                Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
            }
        }

        private void TryAll<TNetwork>(Action<string[], Action> check)
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            float[] parameters = new float[lengths[0]], inputs = new float[lengths[1]], targets = new float[lengths[2]];
            float[] outputs = Filled(lengths[3]), gradients = Filled(lengths[4]);

            Try(["parameters", "inputs", "outputs"], () => TNetwork.Forward<float>(
                parameters, inputs, outputs, Examples, new Workspace<float>(network.InferencePlan, Examples)));
            Try(["parameters", "inputs", "targets", "outputs"], () => TNetwork.Evaluate<float>(
                parameters, inputs, targets, outputs, Examples, new Workspace<float>(network.EvaluationPlan, Examples)));
            Try(["parameters", "inputs", "targets", "outputs", "gradients"], () => TNetwork.Backward<float>(
                parameters, inputs, targets, outputs, gradients, BatchSlice.Whole(Examples),
                new Workspace<float>(network.TrainingPlan, Examples)));
            Try(["parameters", "gradients"], () => TNetwork.Penalty<float>(parameters, gradients, Examples));

            void Try(string[] arguments, Action call)
            {
                bool refused = true;
                check(arguments, () =>
                {
                    call();
                    refused = false;
                });
                if (refused)
                {
                    RequireUntouched(outputs);
                    RequireUntouched(gradients);
                }

                outputs.AsSpan().Fill(Untouched);
                gradients.AsSpan().Fill(Untouched);
            }
        }
    }

    private sealed class SmallWorkspace : INetworkVisitor
    {
        /// <summary>So far above the capacity of the workspace that rounding up cannot make it large enough.</summary>
        private const int Examples = 40;

        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            float[] parameters = new float[network.BlockLength], inputs = new float[Examples * network.InputLength];
            float[] targets = new float[Examples * network.TargetLength], outputs = Filled(Examples * network.OutputLength);
            float[] gradients = Filled(network.BlockLength);
            Refused(network.InferencePlan, workspace => TNetwork.Forward<float>(parameters, inputs, outputs, Examples, workspace));
            Refused(
                network.EvaluationPlan, workspace => TNetwork.Evaluate<float>(parameters, inputs, targets, outputs, Examples, workspace));
            Refused(
                network.TrainingPlan,
                workspace => TNetwork.Backward<float>(
                    parameters, inputs, targets, outputs, gradients, BatchSlice.Whole(Examples), workspace));
            RequireUntouched(outputs);
            RequireUntouched(gradients);
        }

        private static void Refused(MemoryPlan plan, Action<Workspace<float>> pass)
        {
            // A pass without intermediate values needs no memory.
            if (plan.ElementsPerExample == 0) return;

            var refusal = Assert.Throws<ArgumentException>(() => pass(new Workspace<float>(plan, capacity: 1)));
            Assert.Contains($"has {plan.Length(1)} numbers", refusal.Message, StringComparison.Ordinal);
            Assert.Contains($"needs {plan.Length(Examples)} for {Examples} examples", refusal.Message, StringComparison.Ordinal);
        }
    }
}
