using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Differentiation;

/// <summary>Every gradient rule, op by op and operand by operand, against finite differences.</summary>
public class OpGradientTests
{
    private const int SizesPerCase = 6;
    private const double Tolerance = 1e-7;

    /// <summary>What rounding leaves of a difference quotient of a loss around 10.</summary>
    private const double Rounding = 1e-10;

    public static TheoryData<string> Names => OpCases.Differentiable;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_of_an_op_equal_finite_differences(string name)
    {
        int compared = 0;
        int nearKinks = 0;
        for (int seed = 0; seed < SizesPerCase; seed++)
        {
            var random = new Random(seed);
            OpCase tested = OpCases.All[name](random);
            Graph forward = OpGraph.Of(tested);
            Graph graph = Differentiator.Differentiate(forward);
            GraphVerifier.Verify(graph, GraphStage.AnyOpWithGradients);
            Batch batch = OpGraph.Batch(tested, graph, examples: 1 + (seed % 3), random);
            double[][] gradients = GraphInterpreter.Run(graph, batch).Gradients;
            for (int parameter = 0; parameter < gradients.Length; parameter++)
            {
                if (graph.Parameters[parameter].Role != ParameterRole.Trained) continue;
                (int near, int count) = Compare(forward, batch, parameter, gradients[parameter], $"{name}, seed {seed}, {tested.Op}");
                nearKinks += near;
                compared += count;
            }
        }

        Assert.True(nearKinks <= compared / 10, $"{nearKinks} of {compared + nearKinks} derivatives lie too near a kink.");
    }

    [Fact]
    public void Every_rule_is_used_by_a_case()
    {
        IEnumerable<Type> tested = OpCases.All.Values
            .Select(make => make(new Random(0)))
            .Where(tested => tested.NeedsGradient)
            .SelectMany(tested => OpGraph.Of(tested).Nodes)
            .Select(node => node.Op.GetType());
        Assert.Empty(GradientRules.Table.Ops.Except(tested));
    }

    /// <summary>Every entry by itself; how many were too near a kink, and how many were compared.</summary>
    private static (int NearKinks, int Compared) Compare(Graph forward, Batch batch, int parameter, double[] gradient, string place)
    {
        var expected = new List<double>();
        var actual = new List<double>();
        for (int entry = 0; entry < gradient.Length; entry++)
        {
            var direction = new double[gradient.Length];
            direction[entry] = 1;
            if (FiniteDifferences.Of(forward, batch, parameter, direction) is not { } difference) continue;
            expected.Add(difference);
            actual.Add(gradient[entry]);
        }

        double error = Norm(expected.Zip(actual, (difference, derivative) => difference - derivative));
        double size = Norm(expected) + Norm(actual);
        Assert.True(
            error <= (Tolerance * size) + Rounding,
            $"{place}: {forward.Parameters[parameter].Name} has error {error:R} of {size:R}:\n"
            + $"[{string.Join(", ", actual)}], by differences\n[{string.Join(", ", expected)}]");
        return (gradient.Length - expected.Count, expected.Count);
    }

    private static double Norm(IEnumerable<double> numbers) => Math.Sqrt(numbers.Sum(number => number * number));
}
