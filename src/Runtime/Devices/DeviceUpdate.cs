using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Devices;

/// <summary>
/// What happens to parameters on a device once the shares of their gradient are there: the penalties' gradient, clipping by value and then
/// by norm, the optimizer's update of the trainable tensors that are not frozen, and the running statistics. Launches the kernels of
/// <see cref="DeviceProgram.NormKernel"/> and <see cref="DeviceProgram.UpdateKernel"/>; allocates nothing per update.
/// </summary>
public sealed class DeviceUpdate : IDisposable
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

    /// <summary>Reserves the optimizer's memory, which begins at 0.</summary>
    /// <param name="session">Where the updates run.</param>
    /// <param name="program">The network's program.</param>
    /// <param name="optimizer">The rule.</param>
    /// <param name="frozen">Tensors that keep their bits; their gradients do not count.</param>
    /// <param name="clipValue">Limit of every number of the gradient, above 0; null for none.</param>
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
        this.clipValue = (float)(clipValue ?? 0);
        this.clipNorm = (float)(clipNorm ?? 0);
        rule = RequireRule(optimizer, program.Network);

        SlotTable table = Describe(program, frozen, rule);
        l1 = Own(session, table.L1, "λ₁");
        l2 = Own(session, table.L2, "λ₂");
        flags = Own(session, table.Flags, "flags");
        norms = Own(session, new float[DevicePass.UpdateGroups], "norms");
        first = rule.Moments > 0 ? Average(session) : norms;
        second = rule.Moments > 1 ? Average(session) : norms;
    }

    /// <summary>Queues one update behind a backward pass.</summary>
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
                .Take(gradients).Take(pass.Parameters).Take(l1).Take(l2).Take(flags).Take(norms)
                .Take(network.BlockLength).Take(network.TrainableLength).Take(pass.Shares).Take(pass.Weight).Take(clipValue)
                .Run(DevicePass.UpdateGroups);
        }

        RuleCoefficients now = rule.Next(learningRate);
        pass.Kernel(program.UpdateKernel)
            .Take(gradients).Take(pass.Parameters).Take(l1).Take(l2).Take(flags).Take(norms)
            .Take(pass.Status).Take(pass.Penalties).Take(first).Take(second)
            .Take(network.BlockLength).Take(network.TrainableLength).Take(pass.Shares)
            .Take(pass.Weight).Take(clipValue).Take(clipNorm).Take(rule.Number)
            .Take(now.Rate).Take(now.Past1).Take(now.Present1).Take(now.Past2).Take(now.Present2)
            .Take(now.Epsilon).Take(now.Kept).Take(now.Correction)
            .Run(DevicePass.UpdateGroups);
    }

    /// <summary>
    /// Says that the last update was refused on the device, because something was not finite: the next one is the same again.
    /// </summary>
    public void Undo() => rule.Undo();

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (DeviceBuffer buffer in owned) buffer.Dispose();
        owned.Clear();
    }

    /// <summary>The optimizer's rule, or an exception that says that it has none.</summary>
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
            if (tensor.Trainable && rule.Decays(tensor.Offset)) table.Add(tensor, SlotTable.Decays);
            if (tensor.IsStatistic && !still) table.Add(tensor, SlotTable.Statistic);
        }

        return table;
    }

    private DeviceRange Average(DeviceSession session)
    {
        int length = Math.Max(program.Network.TrainableLength, 1);
        DeviceBuffer buffer = session.Allocate(length, $"the optimizer's averages for {program.Network.Name}");
        owned.Add(buffer);
        session.Fill(buffer.All, 0);
        return buffer.All;
    }

    private DeviceRange Own(DeviceSession session, float[] numbers, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(numbers.Length, $"the {purpose} of {program.Network.Name}");
        owned.Add(buffer);
        session.Write(numbers, buffer.All);
        return buffer.All;
    }
}
