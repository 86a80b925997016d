using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests;

/// <summary>A workspace carries no state between calls.</summary>
public class WorkspaceTests
{
    private const int Examples = 5;

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void The_content_left_by_a_pass_does_not_affect_the_next(string network) => NetworkCatalog.Visit(network, new Reuse());

    private sealed class Reuse : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            Example example = Example.Draw(network, Examples, seed: 1);
            var used = new Memory(network);
            Run<TNetwork>(Example.Draw(network, Examples + 3, seed: 2), used, poisoned: true);

            Assert.Equal(Run<TNetwork>(example, new Memory(network), poisoned: false), Run<TNetwork>(example, used, poisoned: false));
        }

        /// <summary>Outputs, losses and gradients; poisoned inputs are NaN, except indices.</summary>
        private static float[] Run<TNetwork>(Example example, Memory memory, bool poisoned)
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            int count = example.Count;
            float[] parameters = Array.ConvertAll(example.Parameters, value => (float)value);
            float[] inputs = example.SingleInputs, targets = example.SingleTargets;
            int[] limits = DrawnInputs.Limits(network);
            for (int i = 0; poisoned && i < inputs.Length; i++) inputs[i] = limits[i % limits.Length] == 0 ? float.NaN : inputs[i];

            float[] outputs = new float[count * network.OutputLength], gradients = new float[network.BlockLength];
            TNetwork.Forward<float>(parameters, inputs, outputs, count, memory.Inference);
            float[] prediction = [.. outputs];
            double evaluated = TNetwork.Evaluate<float>(parameters, inputs, targets, outputs, count, memory.Evaluation);
            double trained = TNetwork.Backward<float>(
                parameters, inputs, targets, outputs, gradients, new BatchSlice(0, count, count, Seed: 3, Step: 1), memory.Training);
            return [.. prediction, .. outputs, .. gradients, (float)evaluated, (float)trained];
        }
    }

    private sealed class Memory(NetworkDescription network)
    {
        public Workspace<float> Inference { get; } = new(network.InferencePlan, Examples + 3);

        public Workspace<float> Evaluation { get; } = new(network.EvaluationPlan, Examples + 3);

        public Workspace<float> Training { get; } = new(network.TrainingPlan, Examples + 3);
    }
}
