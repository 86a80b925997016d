using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>
/// A network's kernels and the host code that launches them, written by the generator for networks with <c>Targets.OpenCl</c>. Immutable:
/// all sessions share one object.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeviceProgram : KernelProgram
{
    /// <summary>Index of the kernel that sums the squares of the gradient, for the update.</summary>
    public abstract int NormKernel { get; }

    /// <summary>Index of the kernel that updates the parameters.</summary>
    public abstract int UpdateKernel { get; }

    /// <summary>Constants of the network's formulas, which kernels read from a buffer.</summary>
    public virtual IReadOnlyList<float> Constants => [];

    /// <summary>The penalties of tensors that have one.</summary>
    public virtual IReadOnlyList<TensorPenalty> Penalties => [];

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
