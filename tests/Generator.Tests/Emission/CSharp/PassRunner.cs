using System.Numerics;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Kernels;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>
/// Runs emitted passes on poisoned memory: NaN lies in the workspace, in the gaps of the parameter block, in what is to be written, and
/// around everything, so that reading anything too early or too far makes a result NaN; and nothing may be written outside.
/// </summary>
internal sealed class PassRunner<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Examples for which the workspace is larger than it must be.</summary>
    private const int SpareExamples = 3;

    /// <summary>Numbers that the runtime has on the stack for a small network, at most.</summary>
    private const int MostSmallMemory = 1024;

    private readonly NetworkDescription network;
    private readonly Batch batch;
    private readonly GuardedArray<T> parameters;
    private readonly GuardedArray<T> inputs;
    private readonly GuardedArray<T> targets;

    public PassRunner(NetworkDescription network, Batch batch)
    {
        this.network = network;
        this.batch = batch;
        parameters = new GuardedArray<T>(network.BlockLength);
        inputs = new GuardedArray<T>(batch.Inputs);
        targets = new GuardedArray<T>(batch.Targets);
        for (int i = 0; i < network.Parameters.Count; i++)
        {
            for (int j = 0; j < network.Parameters[i].Length; j++)
            {
                parameters.Span[network.Parameters[i].Offset + j] = T.CreateChecked(batch.Parameters[i][j]);
            }
        }
    }

    public double[] Forward(EmittedPasses<T> passes)
    {
        Workspace<T> workspace = Poisoned(network.InferencePlan);
        GuardedArray<T> outputs = NewOutputs();
        passes.Forward(parameters.Span, inputs.Span, outputs.Span, batch.Examples, workspace);
        AssertUntouched(network.InferencePlan, workspace, outputs);
        return Doubles(outputs.Span);
    }

    /// <summary>The same row by row, as the method for one example of a small network predicts.</summary>
    public double[] InferOne(EmittedInference<T> inference, SmallPass<T> one)
    {
        GuardedArray<T> weights = Pack(inference);
        GuardedArray<T> outputs = NewOutputs();
        for (int row = 0; row < batch.Examples; row++)
        {
            var input = new GuardedArray<T>(network.InputLength);
            var output = new GuardedArray<T>(network.OutputLength);
            var memory = new GuardedArray<T>(MostSmallMemory);
            inputs.Span.Slice(row * input.Length, input.Length).CopyTo(input.Span);
            one(ref weights.Span[0], ref input.Span[0], ref output.Span[0], ref memory.Span[0]);
            output.AssertGuardsUntouched("output");
            memory.AssertGuardsUntouched("memory");
            output.Span.CopyTo(outputs.Span[(row * output.Length)..]);
        }

        return Doubles(outputs.Span);
    }

    public double[] Infer(EmittedInference<T> inference)
    {
        GuardedArray<T> weights = Pack(inference);
        var memory = new GuardedArray<T>(network.InferencePlan.Length(batch.Examples));
        GuardedArray<T> outputs = NewOutputs();
        inference.Infer(weights.Span, inputs.Span, outputs.Span, batch.Examples, new WorkspaceSpan<T>(memory.Span));
        memory.AssertGuardsUntouched("memory");
        outputs.AssertGuardsUntouched("outputs");
        return Doubles(outputs.Span);
    }

    public (double[] Prediction, double Loss) Evaluate(EmittedPasses<T> passes)
    {
        Workspace<T> workspace = Poisoned(network.EvaluationPlan);
        GuardedArray<T> outputs = NewOutputs();
        double loss = passes.Evaluate(parameters.Span, inputs.Span, targets.Span, outputs.Span, batch.Examples, workspace);
        AssertUntouched(network.EvaluationPlan, workspace, outputs);
        return (Doubles(outputs.Span), loss);
    }

    public (double[] Prediction, double Loss, double[][] Gradients) Backward(EmittedPasses<T> passes)
    {
        Workspace<T> workspace = Poisoned(network.TrainingPlan);
        GuardedArray<T> outputs = NewOutputs();
        var gradients = new GuardedArray<T>(network.BlockLength);
        double loss = passes.Backward(
            parameters.Span, inputs.Span, targets.Span, outputs.Span, gradients.Span, batch.Slice, batch.Examples, workspace);
        AssertUntouched(network.TrainingPlan, workspace, outputs);
        gradients.AssertGuardsUntouched("gradients");
        double[][] tensors = network.Parameters
            .Select(parameter => Doubles(gradients.Span.Slice(parameter.Offset, parameter.Length))).ToArray();
        foreach (var parameter in network.Parameters) gradients.Span.Slice(parameter.Offset, parameter.Length).Fill(T.NaN);
        Assert.False(gradients.Span.ContainsAnyExcept(T.NaN), "The gaps between gradients were written.");
        return (Doubles(outputs.Span), loss, tensors);
    }

    private GuardedArray<T> Pack(EmittedInference<T> inference)
    {
        var weights = new GuardedArray<T>(inference.WeightsLength);
        inference.Pack(parameters.Span, weights.Span);
        weights.AssertGuardsUntouched("packed weights");
        return weights;
    }

    private static double[] Doubles(ReadOnlySpan<T> numbers) => numbers.ToArray().Select(double.CreateChecked).ToArray();

    private GuardedArray<T> NewOutputs() => new(batch.Examples * network.OutputLength);

    private Workspace<T> Poisoned(MemoryPlan plan)
    {
        var workspace = new Workspace<T>(plan, batch.Examples + SpareExamples);
        Whole(workspace, plan).Fill(T.NaN);
        return workspace;
    }

    private static Span<T> Whole(Workspace<T> workspace, MemoryPlan plan) =>
        workspace.Buffer(offset: 0, slot: 0, width: 1, plan.Length(workspace.Capacity));

    private void AssertUntouched(MemoryPlan plan, Workspace<T> workspace, GuardedArray<T> outputs)
    {
        outputs.AssertGuardsUntouched("outputs");
        Span<T> spare = Whole(workspace, plan)[plan.Length(batch.Examples)..];
        Assert.False(spare.ContainsAnyExcept(T.NaN), "The workspace was written beyond the plan.");
    }
}
