using Lamina.LearningRates;
using Lamina.Numerics;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// One update of a network's parameters from one mini-batch, again and again: the body of a training loop, for those who write
/// their own. A step allocates nothing.
/// </summary>
/// <remarks>
/// A step is: loss and gradient of every worker's slice of the batch, their sum in the order of the workers, the penalty, clipping by
/// value and then by norm, one update of the optimizer at the learning rate for (<see cref="Steps"/>, <see cref="Epoch"/>), and last the
/// running statistics of normalisation layers. Optimizer, clipping and the check for finite gradients see trainable tensors only. Equal
/// seeds, batches and worker counts give equal bits. To be used by one thread at a time.
/// </remarks>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class TrainingStep<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription network = TNetwork.Description;
    private readonly int inputLength;
    private readonly int targetLength;
    private readonly int outputLength;
    private readonly ParameterBlock<float> parameters;
    private readonly LearningRate learningRate;
    private readonly ParameterUpdate update;
    private readonly ulong seed;
    private readonly AlignedBuffer<float> outputs;
    private readonly WorkerMemory[] memories;
    private readonly WorkerTeam? team;
    private readonly Action<int>? computeSlice;

    // The batch under way, for the workers.
    private ReadOnlyMemory<float> batchInputs;
    private ReadOnlyMemory<float> batchTargets;
    private int batchExamples;
    private int batchWorkers;
    private bool disposed;

    /// <summary>Reserves all memory and starts the other workers, which park between steps.</summary>
    /// <param name="network">The network whose parameters are updated.</param>
    /// <param name="optimizer">The rule of the update; its state begins anew.</param>
    /// <param name="options">
    /// <see cref="TrainingOptions.BatchSize"/> (here the largest batch), <see cref="TrainingOptions.Workers"/>,
    /// <see cref="TrainingOptions.Seed"/>, clipping and <see cref="TrainingOptions.Frozen"/> count; the rest does not.
    /// </param>
    /// <exception cref="ArgumentException">A frozen layer does not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TrainingStep(TNetwork network, Optimizer optimizer, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        parameters = network.Parameters;
        learningRate = optimizer.LearningRate;
        update = new ParameterUpdate(this.network, optimizer, options);
        seed = options.Seed;
        Capacity = options.BatchSize;
        inputLength = this.network.InputLength;
        targetLength = this.network.TargetLength;
        outputLength = this.network.OutputLength;
        outputs = new AlignedBuffer<float>(checked(Capacity * outputLength));

        int workers = BatchSplit.Active(Capacity, options.Workers);
        memories = new WorkerMemory[workers];
        for (int i = 0; i < workers; i++) memories[i] = new WorkerMemory(this.network, BatchSplit.Largest(Capacity, workers));
        if (workers == 1) return;
        team = new WorkerTeam(workers);
        computeSlice = ComputeSlice;
    }

    /// <summary>The most examples of a batch.</summary>
    public int Capacity { get; }

    /// <summary>Updates made.</summary>
    public long Steps { get; private set; }

    /// <summary>The epoch, from 0, for learning rates that depend on it; the caller counts.</summary>
    public int Epoch { get; set; }

    /// <summary>The outputs ŷ of the last batch as they were before its update: (examples, output length) and room beyond.</summary>
    public ReadOnlySpan<float> Outputs => outputs.Span;

    /// <summary>The workers, for other passes between steps; null when there is only the caller.</summary>
    internal WorkerTeam? Team => team;

    /// <summary>Makes one update.</summary>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="targets">(examples, target length).</param>
    /// <param name="examples">m; from 1 to <see cref="Capacity"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="TrainingDivergedException">The loss or a gradient is not finite; the parameters are unchanged.</exception>
    public StepResult Step(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(examples, Capacity);
        DataFit.RequireLength(network, nameof(inputs), inputs.Length, (long)examples * inputLength);
        DataFit.RequireLength(network, nameof(targets), targets.Length, (long)examples * targetLength);

        double dataLoss = team is null ? ComputeWhole(inputs.Span, targets.Span, examples) : ComputeSplit(inputs, targets, examples);
        Span<float> gradients = memories[0].Gradients.Span;
        Span<float> weights = parameters.Span;
        var result = new StepResult(
            dataLoss / examples, TNetwork.Penalty<float>(weights, gradients, examples), learningRate.At(Steps, Epoch));
        RequireFinite(result, update.Relevant(gradients));
        update.Apply(weights, gradients, result.LearningRate);
        Steps++;
        return result;
    }

    /// <summary>Ends the other workers.</summary>
    public void Dispose()
    {
        disposed = true;
        team?.Dispose();
    }

    private double ComputeWhole(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int examples)
    {
        var slice = new BatchSlice(0, examples, examples, seed, (ulong)Steps);
        WorkerMemory memory = memories[0];
        return TNetwork.Backward<float>(
            parameters.Span, inputs, targets, outputs.Span[..(examples * outputLength)], memory.Gradients.Span, slice, memory.Workspace);
    }

    private double ComputeSplit(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples)
    {
        batchInputs = inputs;
        batchTargets = targets;
        batchExamples = examples;
        batchWorkers = BatchSplit.Active(examples, memories.Length);
        team!.Run(computeSlice!, batchWorkers);

        // In the order of the workers, whoever finished first.
        double loss = memories[0].Loss;
        for (int i = 1; i < batchWorkers; i++)
        {
            loss += memories[i].Loss;
            GradientSum.Add(memories[0].Gradients.Span, memories[i].Gradients.Span);
        }

        return loss;
    }

    private void ComputeSlice(int worker)
    {
        (int first, int rows) = BatchSplit.Rows(batchExamples, batchWorkers, worker);
        var slice = new BatchSlice(first, rows, batchExamples, seed, (ulong)Steps);
        WorkerMemory memory = memories[worker];
        memory.Loss = TNetwork.Backward<float>(
            parameters.Span,
            batchInputs.Span.Slice(first * inputLength, rows * inputLength),
            batchTargets.Span.Slice(first * targetLength, rows * targetLength),
            outputs.Span.Slice(first * outputLength, rows * outputLength),
            memory.Gradients.Span, slice, memory.Workspace);
    }

    private void RequireFinite(in StepResult result, ReadOnlySpan<float> gradients)
    {
        if (!double.IsFinite(result.Loss)) throw Diverged(FormattableString.Invariant($"the loss is {result.Loss}"), result.LearningRate);
        if (!GradientSum.IsFinite(gradients)) throw Diverged("the gradient is not finite although the loss is", result.LearningRate);
    }

    private TrainingDivergedException Diverged(string problem, double rate) => new(network.Name, problem, Epoch, Steps, rate);
}
