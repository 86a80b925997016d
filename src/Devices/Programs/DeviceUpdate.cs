using Lamina.Optimizers;

namespace Lamina.Devices;

/// <summary>
/// Updates parameters on a device from the shares of their gradient: adds the penalties' gradient, clips by value and then by norm, runs
/// the optimizer on the trainable tensors that are not frozen, and updates the running statistics. Launches the kernels of
/// <see cref="DeviceProgram.NormKernel"/> and <see cref="DeviceProgram.UpdateKernel"/>; allocates nothing per update.
/// </summary>
internal sealed class DeviceUpdate : IDisposable
{
    private readonly DeviceProgram program;
    private readonly DeviceRule rule;
    private readonly float clipValue;
    private readonly float clipNorm;
    private readonly List<DeviceBuffer> owned = [];
    private readonly DeviceRange l1;
    private readonly DeviceRange l2;
    private readonly DeviceRange flags;
    private readonly DeviceRange norms;
    private readonly DeviceRange first;
    private readonly DeviceRange second;
    private readonly DeviceRange before;
    private readonly DeviceSession session;

    /// <summary>Allocates the optimizer state, which is initially 0.</summary>
    /// <param name="session">The session that runs the updates.</param>
    /// <param name="program">The network's program.</param>
    /// <param name="optimizer">The rule.</param>
    /// <param name="frozen">Tensors that stay unchanged; their gradients are ignored.</param>
    /// <param name="clipValue">Limit of every element of the gradient, above 0; null for none.</param>
    /// <param name="clipNorm">Limit of the gradient's norm, above 0; null for none.</param>
    /// <exception cref="ArgumentException">The optimizer is not one of the runtime's, or was made for another network.</exception>
    /// <exception cref="DeviceException">There is not enough memory.</exception>
    public DeviceUpdate(
        DeviceSession session, DeviceProgram program, Optimizer optimizer, IReadOnlyList<ParameterDescription> frozen,
        double? clipValue = null, double? clipNorm = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(frozen);
        this.program = program;
        this.session = session;
        this.clipValue = (float)(clipValue ?? 0);
        this.clipNorm = (float)(clipNorm ?? 0);
        rule = RequireRule(optimizer, program.Network);

        SlotTable table = Describe(program, frozen, rule);
        l1 = Own(table.L1, "λ₁");
        l2 = Own(table.L2, "λ₂");
        flags = Own(table.Flags, "flags");
        norms = Own(new float[DevicePass.UpdateGroups], "norms");
        first = rule.Moments > 0 ? Average() : norms;
        second = rule.Moments > 1 ? Average() : norms;
        before = Reserve(Math.Max(program.Network.BlockLength, 1), "parameters before an update").All;
    }

    /// <summary>
    /// The index in <see cref="DevicePass.Status"/> of the flag of the last queued update: nonzero if the update would overflow. Such an
    /// update skips the elements that would overflow, and later updates are skipped.
    /// </summary>
    public int Flag { get; private set; } = 1;

    /// <summary>Queues one update after a backward pass.</summary>
    /// <param name="pass">The pass: its gradient, its parameters.</param>
    /// <param name="learningRate">α of this update: finite, 0 or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is negative or not finite in single precision. Nothing was queued.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Run(DevicePass pass, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(pass);
        OptimizerState.RequireRate(learningRate);
        NetworkDescription network = program.Network;
        DeviceRange gradients = pass.Gradients.Slice(0, pass.Shares * network.BlockLength);
        if (clipNorm > 0)
        {
            pass.Kernel(program.NormKernel)
                .With(gradients).With(pass.Parameters).With(l1).With(l2).With(flags).With(norms)
                .With(network.BlockLength).With(network.TrainableLength).With(pass.Shares).With(pass.Weight).With(clipValue)
                .Run(DevicePass.UpdateGroups);
        }

        int lastFlag = Flag;
        Flag = 3 - Flag;
        RuleCoefficients now = rule.Next(learningRate);
        pass.Kernel(program.UpdateKernel)
            .With(gradients).With(pass.Parameters).With(l1).With(l2).With(flags).With(norms)
            .With(pass.Status).With(pass.Penalties).With(first).With(second).With(before)
            .With(network.BlockLength).With(network.TrainableLength).With(pass.Shares)
            .With(pass.Weight).With(clipValue).With(clipNorm).With(rule.Number)
            .With(now.Rate).With(now.Past1).With(now.Present1).With(now.Past2).With(now.Present2)
            .With(now.Epsilon).With(now.Kept).With(now.Correction).With(lastFlag).With(Flag)
            .Run(DevicePass.UpdateGroups);
    }

    /// <summary>
    /// Undoes the last call on the host, because the device skipped that update after a value that was not finite. The next update has the
    /// same number.
    /// </summary>
    public void Undo() => rule.Undo();

    /// <summary>
    /// Restores the parameters from before the last update that was not skipped. The finite changes of that update to the optimizer's
    /// averages remain.
    /// </summary>
    /// <param name="pass">The pass of the update.</param>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void TakeBack(DevicePass pass)
    {
        ArgumentNullException.ThrowIfNull(pass);
        float[] numbers = new float[program.Network.BlockLength];
        session.Read(before.Slice(0, numbers.Length), numbers);
        session.Write(numbers, pass.Parameters);
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (DeviceBuffer buffer in owned) buffer.Dispose();
        owned.Clear();
    }

    /// <summary>The optimizer's rule; throws if it has none for devices.</summary>
    internal static DeviceRule RequireRule(Optimizer optimizer, NetworkDescription network)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return optimizer.CreateDeviceRule(network)
            ?? throw new ArgumentException(
                $"The optimizer {optimizer.GetType().Name} cannot run on a device, which has the formulas of {nameof(GradientDescent)}, "
                + $"{nameof(Momentum)}, {nameof(Nesterov)}, {nameof(RmsProp)}, {nameof(Adam)} and {nameof(AdamW)} only. Train on the CPU, "
                + "without a device, or choose one of those.",
                nameof(optimizer));
    }

    private static SlotTable Describe(DeviceProgram program, IReadOnlyList<ParameterDescription> frozen, DeviceRule rule)
    {
        var table = new SlotTable(program.Network.BlockLength);
        foreach (TensorPenalty penalty in program.Penalties) table.Add(penalty);
        foreach (ParameterDescription tensor in program.Network.Parameters)
        {
            bool still = frozen.Contains(tensor);
            if (still) table.Add(tensor, SlotTable.Frozen);
            if (tensor.IsTrainable && rule.Decays(tensor.Offset)) table.Add(tensor, SlotTable.Decays);
            if (tensor.IsStatistic && !still) table.Add(tensor, SlotTable.Statistic);
        }

        return table;
    }

    private DeviceRange Average()
    {
        DeviceBuffer buffer = Reserve(Math.Max(program.Network.TrainableLength, 1), "optimizer's averages");
        session.Fill(buffer.All, 0);
        return buffer.All;
    }

    private DeviceRange Own(float[] numbers, string purpose)
    {
        DeviceBuffer buffer = Reserve(numbers.Length, purpose);
        session.Write(numbers, buffer.All);
        return buffer.All;
    }

    private DeviceBuffer Reserve(int length, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(length, $"the {purpose} of {program.Network.Name}");
        owned.Add(buffer);
        return buffer;
    }
}
