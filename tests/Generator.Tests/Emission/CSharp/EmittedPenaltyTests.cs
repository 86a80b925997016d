using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Emission.CSharp;

[Collection(nameof(RandomAssemblyCollection))]
public class EmittedPenaltyTests(RandomAssembly assembly)
{
    private const int BatchExamples = 7;

    public static TheoryData<int> Rows => EmittedCodeTests.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_penalty_and_its_gradient_are_those_of_the_declared_weights(int seed)
    {
        NetworkDeclaration declaration = RandomNetworks.Declaration(seed);
        Graph graph = DeclaredStages.Of(declaration).Lowered;
        double[][] parameters = Batch.Random(graph, BatchSlice.Whole(1), new Random(seed)).Parameters.ToArray();
        (double penalty, double[][] gradients) = assembly.With(declaration, new PenaltyOf(parameters));

        double expected = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterTensor tensor = graph.Parameters[i];
            expected += parameters[i].Sum(w => ((tensor.L2 / 2 * w * w) + (tensor.L1 * Math.Abs(w))) / BatchExamples);

            // Added to a gradient that was 1 everywhere.
            double[] gradient = parameters[i].Select(w => 1 + (((tensor.L2 * w) + (tensor.L1 * Math.Sign(w))) / BatchExamples)).ToArray();
            Close.Assert(gradient, gradients[i], 1e-14, tensor.Name);
        }

        Assert.Equal(expected, penalty, 1e-12);
    }

    private sealed class PenaltyOf(double[][] values) : INetworkCall<(double Penalty, double[][] Gradients)>
    {
        public (double Penalty, double[][] Gradients) Call<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription description = TNetwork.Description;
            var parameters = new double[description.BlockLength];
            for (int i = 0; i < values.Length; i++) values[i].CopyTo(parameters, description.Parameters[i].Offset);
            double[] gradients = Enumerable.Repeat(1.0, description.BlockLength).ToArray();
            double penalty = TNetwork.Penalty<double>(parameters, gradients, BatchExamples);
            Assert.Equal(penalty, TNetwork.Penalty<double>(parameters, default, BatchExamples));
            return (penalty, description.Parameters.Select(p => gradients[p.Offset..(p.Offset + p.Length)]).ToArray());
        }
    }
}
