using System.Numerics;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>The emitted passes of a network against the interpreter, in every width of vectors, for several batches.</summary>
internal static class PassComparison
{
    /// <summary>
    /// Part of a network's greatest gradient below which a tensor's rounding is that of larger numbers: the bias of keys, and all before
    /// the normalisation of a single number, have gradients that are sums of numbers of which nothing is left.
    /// </summary>
    private const double SmallGradient = 0.05;

    /// <summary>Compares; <paramref name="change"/> may change what a batch consists of.</summary>
    public static void Compare<T>(
        RandomAssembly assembly, NetworkDeclaration declaration, int seed, IEnumerable<int> batches, double tolerance,
        Func<Batch, Batch>? change = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GraphStages stages = DeclaredStages.Of(declaration);
        NetworkDescription network = assembly.With(declaration, new DescriptionOf());
        IReadOnlyList<EmittedPasses<T>> implementations = assembly.With(declaration, new PassesOf<T>());
        var random = new Random(seed);
        foreach (int examples in batches)
        {
            // A slice from the middle of a mini-batch, as a worker gets it, with dropout in every other one.
            var slice = new BatchSlice(
                FirstExample: examples, examples, BatchExamples: (2 * examples) + 1, Seed: 5, (ulong)seed, Dropout: examples % 2 == 1);
            Batch batch = Batch.Random(stages.Lowered, slice, random);
            if (change is not null) batch = change(batch);
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

            if (passes.Inference is { } inference)
            {
                double[] inferred = runner.Infer(inference);
                Close.Assert(Inference.Prediction, inferred, tolerance, $"Infer, {place}: prediction");
                if (inference.InferOne is { } one) Assert.Equal(inferred, runner.InferOne(inference, one));
            }

            (double[] prediction, double loss) = runner.Evaluate(passes);
            Close.Assert(Inference.Prediction, prediction, tolerance, $"Evaluate, {place}: prediction");
            Close.Assert([Inference.Loss], [loss], tolerance, $"Evaluate, {place}: loss");

            (prediction, loss, double[][] gradients) = runner.Backward(passes);
            Close.Assert(Training.Prediction, prediction, tolerance, $"Backward, {place}: prediction");
            Close.Assert([Training.Loss], [loss], tolerance, $"Backward, {place}: loss");
            double floor = SmallGradient * Training.Gradients.SelectMany(gradient => gradient).Select(Math.Abs).DefaultIfEmpty(0).Max();
            for (int i = 0; i < gradients.Length; i++)
            {
                // A fixed parameter has no gradient, and its place is not written.
                if (Training.Gradients[i].Length == 0) Assert.All(gradients[i], number => Assert.True(double.IsNaN(number)));
                else Close.Assert(Training.Gradients[i], gradients[i], tolerance, $"Backward, {place}: gradient {i}", floor);
            }
        }
    }
}
