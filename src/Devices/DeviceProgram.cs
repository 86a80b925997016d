namespace Lamina.Devices;

/// <summary>
/// A network's kernels and the host code that launches them, written by the generator for networks with <c>Targets.OpenCl</c>. Immutable:
/// all sessions share one object.
/// </summary>
public abstract class DeviceProgram
{
    /// <summary>The network.</summary>
    public abstract NetworkDescription Network { get; }

    /// <summary>The kernels in OpenCL C 1.2. The session's tiles are passed as macros.</summary>
    public abstract string Source { get; }

    /// <summary>The kernels, in the order in which <see cref="DevicePass.Kernel"/> numbers them.</summary>
    public abstract IReadOnlyList<DeviceKernel> Kernels { get; }

    /// <summary>Index of the kernel that sums the squares of the gradient, for the update.</summary>
    public abstract int NormKernel { get; }

    /// <summary>Index of the kernel that updates the parameters.</summary>
    public abstract int UpdateKernel { get; }

    /// <summary>Constants of the network's formulas, which kernels read from a buffer.</summary>
    public virtual IReadOnlyList<float> Constants => [];

    /// <summary>The penalties of tensors that have one.</summary>
    public virtual IReadOnlyList<TensorPenalty> Penalties => [];

    /// <summary>
    /// Elements of local or global memory per example that the widest whole-network kernel needs; 0 without such a kernel.
    /// </summary>
    public virtual int ArenaLength => 0;

    /// <summary>Whether that memory is local; if not, kernels get it as a buffer, <see cref="DevicePass.Arena"/>.</summary>
    public virtual bool IsArenaLocal => true;

    /// <summary>Whether one kernel computes the whole training pass, in tiles of examples.</summary>
    public virtual bool TrainsInTiles => false;

    /// <summary>Number of launches of a pass that sum a loss.</summary>
    public abstract int Losses { get; }

    /// <summary>The launches of <see cref="Forward"/>.</summary>
    public abstract IReadOnlyList<LaunchPlan> ForwardPlan { get; }

    /// <summary>The launches of <see cref="Evaluate"/>.</summary>
    public abstract IReadOnlyList<LaunchPlan> EvaluatePlan { get; }

    /// <summary>The launches of <see cref="Backward"/> and of the update.</summary>
    public abstract IReadOnlyList<LaunchPlan> BackwardPlan { get; }

    /// <summary>The launches of each pass with their layers, bytes and operations; lines end in \n.</summary>
    public string ToTable() => LaunchTable.Write(this);

    /// <summary>Queues the inference pass: ŷ.</summary>
    public abstract void Forward(DevicePass pass);

    /// <summary>Queues the evaluation pass: ŷ and the losses.</summary>
    public abstract void Evaluate(DevicePass pass);

    /// <summary>Queues the training pass: ŷ, the losses, and shares of the gradient.</summary>
    public abstract void Backward(DevicePass pass);
}
