using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Differentiation;

public class GradientTests
{
    private const int Networks = 60;
    private const double Tolerance = 1e-7;

    /// <summary>What rounding leaves of a difference quotient of a loss around 1.</summary>
    private const double Rounding = 1e-11;

    /// <summary>All entries of smaller tensors are checked one by one, a sample of larger ones.</summary>
    private const int EntriesPerTensor = 10;

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Networks));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_random_networks_equal_finite_differences(int seed) =>
        Check(DeclaredStages.Of(RandomNetworks.Declaration(seed)), seed);

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Gradients_of_layers_and_graphs_equal_finite_differences(string name)
    {
        GraphStages stages = DeclaredStages.Of(DeclaredGraphs.All[name]);
        for (int seed = 0; seed < 4; seed++) Check(stages, seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_random_graphs_equal_finite_differences(int seed) =>
        Check(DeclaredStages.Of(RandomGraphs.Declaration(seed)), seed);

    private static void Check(GraphStages stages, int seed)
    {
        var random = new Random(seed);
        Batch batch = Batch.Random(stages.Lowered, BatchSlice.Whole(1 + (seed % 4)) with { Seed = 7, Step = (ulong)seed }, random);
        double[][] gradients = GraphInterpreter.Run(stages.Differentiated, batch).Gradients;
        int compared = 0;
        int nearKinks = 0;
        for (int parameter = 0; parameter < gradients.Length; parameter++)
        {
            if (stages.Lowered.Parameters[parameter].Role != ParameterRole.Trained) continue;
            var expected = new List<double>();
            var actual = new List<double>();
            foreach (double[] direction in Directions(gradients[parameter].Length, random))
            {
                // Differences are taken of the graph as lowered, so that no pass can hide in both sides.
                if (FiniteDifferences.Of(stages.Lowered, batch, parameter, direction) is { } difference)
                {
                    expected.Add(difference);
                    actual.Add(direction.Zip(gradients[parameter], (slope, gradient) => slope * gradient).Sum());
                }
                else
                {
                    nearKinks++;
                }
            }

            compared += expected.Count;
            AssertClose(expected, actual, stages.Lowered.Parameters[parameter]);
        }

        Assert.True(nearKinks <= compared / 10, $"{nearKinks} of {compared + nearKinks} derivatives lie too near a kink.");
    }

    /// <summary>‖approx − grad‖ / (‖approx‖ + ‖grad‖) of one tensor.</summary>
    private static void AssertClose(List<double> expected, List<double> actual, ParameterTensor parameter)
    {
        double error = Norm(expected.Zip(actual, (approximation, gradient) => approximation - gradient));
        double size = Norm(expected) + Norm(actual);
        if (!(error <= (Tolerance * size) + Rounding)) Assert.Fail($"{parameter.Name}: error {error:R} of {size:R}.");
    }

    private static double Norm(IEnumerable<double> numbers) => Math.Sqrt(numbers.Sum(number => number * number));

    /// <summary>One direction across the whole tensor, so that every entry counts, and single entries.</summary>
    private static IEnumerable<double[]> Directions(int length, Random random)
    {
        yield return Enumerable.Range(0, length).Select(_ => (random.NextDouble() - 0.5) * 2 / Math.Sqrt(length)).ToArray();
        foreach (int entry in Enumerable.Range(0, length).OrderBy(_ => random.Next()).Take(EntriesPerTensor))
        {
            var direction = new double[length];
            direction[entry] = 1;
            yield return direction;
        }
    }
}
