using System.Numerics;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Emission;

[Collection(nameof(RandomAssemblyCollection))]
public class EmittedCodeTests(RandomAssembly assembly)
{
    private const int Networks = 40;
    private const int FirstSeed = 1000;
    private const int LargestBatch = 20;

    public static IEnumerable<int> Seeds => Enumerable.Range(FirstSeed, Networks);

    public static TheoryData<int> Rows => new(Seeds);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Emitted_double_passes_of_every_width_equal_the_interpreter(int seed) => Compare<double>(seed, tolerance: 1e-10);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Emitted_single_passes_of_every_width_equal_the_interpreter(int seed) => Compare<float>(seed, tolerance: 1e-4);

    private void Compare<T>(int seed, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkDeclaration declaration = RandomNetworks.Declaration(seed);
        GraphStages stages = DeclaredStages.Of(declaration);
        NetworkDescription network = assembly.With(declaration, new DescriptionOf());
        IReadOnlyList<EmittedPasses<T>> implementations = assembly.With(declaration, new PassesOf<T>());
        var random = new Random(seed);
        for (int examples = 1; examples <= LargestBatch; examples++)
        {
            // A slice from the middle of a mini-batch, as a worker gets it, with dropout in every other one.
            var slice = new BatchSlice(
                FirstExample: examples, examples, BatchExamples: (2 * examples) + 1, Seed: 5, (ulong)seed, Dropout: examples % 2 == 1);
            Batch batch = Batch.Random(stages.Lowered, slice, random);
            var expected = new Expected(
                GraphInterpreter.Run(stages.Lowered, batch.ForInference),
                GraphInterpreter.Run(stages.Differentiated, batch));
            var runner = new PassRunner<T>(network, batch);
            foreach (EmittedPasses<T> passes in implementations)
            {
                expected.Check(runner, passes, tolerance, $"{passes.Name}, {examples} examples");
            }
        }
    }

    /// <summary>What the interpreter says.</summary>
    private sealed record Expected(GraphResults Inference, GraphResults Training)
    {
        public void Check<T>(PassRunner<T> runner, EmittedPasses<T> passes, double tolerance, string place)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Close.Assert(Inference.Prediction, runner.Forward(passes), tolerance, $"Forward, {place}: prediction");

            (double[] prediction, double loss) = runner.Evaluate(passes);
            Close.Assert(Inference.Prediction, prediction, tolerance, $"Evaluate, {place}: prediction");
            Close.Assert([Inference.Loss], [loss], tolerance, $"Evaluate, {place}: loss");

            (prediction, loss, double[][] gradients) = runner.Backward(passes);
            Close.Assert(Training.Prediction, prediction, tolerance, $"Backward, {place}: prediction");
            Close.Assert([Training.Loss], [loss], tolerance, $"Backward, {place}: loss");
            for (int i = 0; i < gradients.Length; i++)
            {
                Close.Assert(Training.Gradients[i], gradients[i], tolerance, $"Backward, {place}: gradient {i}");
            }
        }
    }
}
