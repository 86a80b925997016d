using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>
/// The buffers that one worker of a training step writes: scratch memory, its part of the gradient and its part of the loss.
/// </summary>
internal sealed class WorkerMemory
{
    public WorkerMemory(NetworkDescription network, int examples)
    {
        Workspace = new Workspace<float>(network.TrainingPlan, examples);
        Gradients = new AlignedBuffer<float>(network.BlockLength);
    }

    public Workspace<float> Workspace { get; }

    /// <summary>The gradient block; numbers that no backward pass writes stay 0.</summary>
    public AlignedBuffer<float> Gradients { get; }

    public double Loss { get; set; }
}
