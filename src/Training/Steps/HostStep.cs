using Lamina.Data;
using Lamina.Devices;
using Lamina.Kernels;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>Makes updates on the processor, with each batch split over workers.</summary>
internal sealed class HostStep<TNetwork> : IBatchStep
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription description = TNetwork.Description;
    private readonly int inputLength;
    private readonly int targetLength;
    private readonly int outputLength;
    private readonly TNetwork network;
    private readonly ParameterBlock<float> parameters;
    private readonly LearningRate learningRate;
    private readonly ParameterUpdate update;
    private readonly BlockPasses passes;
    private readonly ulong seed;
    private readonly AlignedBuffer<float> outputs;
    private readonly WorkerMemory[] memories;
    private readonly WorkerTeam? team;
    private readonly Action<int>? computeSlice;

    // The current batch, for the workers.
    private ReadOnlyMemory<float> batchInputs;
    private ReadOnlyMemory<float> batchTargets;
    private int batchExamples;
    private int batchWorkers;
    private StepResult result;

    /// <summary>Allocates all memory and starts the other workers, which sleep between steps.</summary>
    public HostStep(TNetwork network, Optimizer optimizer, TrainingOptions options)
    {
        this.network = network;
        parameters = network.Parameters;
        learningRate = optimizer.LearningRate;
        update = new ParameterUpdate(description, optimizer, options);
        seed = options.Seed;
        int capacity = options.BatchSize;
        inputLength = description.InputLength;
        targetLength = description.TargetLength;
        outputLength = description.OutputLength;
        outputs = new AlignedBuffer<float>(checked(capacity * outputLength));

        int workers = BatchSplit.Active(capacity, options.Workers);
        memories = new WorkerMemory[workers];
        for (int i = 0; i < workers; i++) memories[i] = new WorkerMemory(description, BatchSplit.Largest(capacity, workers));
        if (workers > 1)
        {
            team = new WorkerTeam(workers);
            computeSlice = ComputeSlice;
        }

        passes = new BlockPasses(parameters, memories, team);
    }

    public int Depth => 0;

    public long Steps { get; private set; }

    public ReadOnlySpan<float> Outputs => outputs.Span;

    public ReadOnlySpan<float> Targets => batchTargets.Span;

    public void Begin(BatchReader batches, int batch, int epoch)
    {
        (ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples) = batches.Read(batch);
        Begin(inputs, targets, examples, epoch);
    }

    public void Begin(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples, int epoch)
    {
        using UpdateGate.Update _ = parameters.Gate.Begin();
        batchInputs = inputs;
        batchTargets = targets;
        batchExamples = examples;
        float? largest = null;
        double dataLoss = team is null ? ComputeWhole() : ComputeSplit(out largest);
        double penalty = TNetwork.Penalty<float>(parameters.Span, passes.Gradients, examples);
        result = new StepResult(dataLoss / examples, penalty, learningRate.At(Steps, epoch));
        if (!double.IsFinite(result.Loss)) throw new TrainingDivergedException(description.Name, result, epoch, Steps);

        // Without a penalty, the gradient is as it was measured.
        if (update.Apply(passes, penalty == 0 ? largest : null, result.LearningRate) is { } fault)
            throw new TrainingDivergedException(description.Name, fault, epoch, Steps, result.LearningRate);
    }

    public BatchResult End()
    {
        Steps++;
        return new BatchResult(result, batchExamples);
    }

    public IEvaluator CreateEvaluator(MetricSet metrics, int examples) => new Evaluator<TNetwork>(network, metrics, examples, team);

    public IReadOnlyList<LaunchTime>? Launches() => null;

    public void Release()
    {
        // The parameters are always on the host.
    }

    public void Abandon()
    {
        // The parameters are always on the host.
    }

    public void Dispose() => team?.Dispose();

    private double ComputeWhole()
    {
        var slice = new BatchSlice(0, batchExamples, batchExamples, seed, (ulong)Steps);
        WorkerMemory memory = memories[0];
        return TNetwork.Backward<float>(
            parameters.Span, batchInputs.Span, batchTargets.Span, outputs.Span[..(batchExamples * outputLength)], memory.Gradients.Span,
            slice, memory.Workspace);
    }

    private double ComputeSplit(out float? largest)
    {
        batchWorkers = BatchSplit.Active(batchExamples, memories.Length);
        team!.Run(computeSlice!, batchWorkers);

        // In the order of the workers, not in which they finish, so the sums are reproducible.
        double loss = memories[0].Loss;
        for (int i = 1; i < batchWorkers; i++) loss += memories[i].Loss;
        largest = passes.Sum(batchWorkers);
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
}
