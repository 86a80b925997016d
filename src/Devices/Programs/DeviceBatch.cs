using Lamina.Kernels;

namespace Lamina.Devices;

/// <summary>
/// The transfer buffers of one batch and its results, in host memory and in device memory. With two of them, the host fills one while the
/// device computes the other. A batch can be refilled when <see cref="Wait"/> has returned.
/// </summary>
internal sealed class DeviceBatch : IDisposable
{
    private readonly DeviceSession session;
    private readonly NetworkDescription network;
    private readonly bool measured;
    private readonly DeviceRange deviceInputs;
    private readonly DeviceRange deviceTargets;
    private readonly DeviceRange deviceOutputs;
    private readonly AlignedBuffer<float> inputs;
    private readonly AlignedBuffer<float> targets;
    private readonly AlignedBuffer<float> outputs;
    private readonly List<LossPart> losses = [];
    private AlignedBuffer<float> results = new(0);
    private DeviceEvent? outputsRead;
    private DeviceEvent? resultsRead;

    /// <param name="session">The session that computes the batch.</param>
    /// <param name="network">The network.</param>
    /// <param name="capacity">The largest number of examples.</param>
    /// <param name="measured">Whether there are targets, and losses to read.</param>
    /// <exception cref="DeviceException">There is not enough memory.</exception>
    public DeviceBatch(DeviceSession session, NetworkDescription network, int capacity, bool measured)
    {
        this.session = session;
        this.network = network;
        this.measured = measured;
        inputs = new AlignedBuffer<float>(checked(capacity * network.InputLength));
        targets = new AlignedBuffer<float>(measured ? checked(capacity * network.TargetLength) : 0);
        outputs = new AlignedBuffer<float>(checked(capacity * network.OutputLength));
        deviceInputs = Reserve(inputs.Length, "inputs");
        deviceOutputs = Reserve(outputs.Length, "outputs");
        deviceTargets = measured ? Reserve(targets.Length, "targets") : deviceOutputs;
    }

    public int Examples { get; private set; }

    /// <summary>Host memory for the inputs of the next batch.</summary>
    public Span<float> Inputs => inputs.Span;

    /// <summary>Host memory for the targets of the next batch; until then, those of the current batch.</summary>
    public Span<float> Targets => targets.Span;

    /// <summary>ŷ, after <see cref="Wait"/>, in a buffer that may be longer.</summary>
    public ReadOnlySpan<float> Outputs => outputs.Span;

    /// <summary>Whether a gradient or a loss was not finite, in this pass or an earlier one.</summary>
    public bool Failed => results.Span[0] != 0;

    /// <summary>The parameter that would have overflowed, from the flag of the update; null if there is none.</summary>
    public int? Overflow(int flag) => results.Span[flag] is var slot and > 0 ? (int)(slot - 1) * MemoryPlan.SlotLength : null;

    /// <summary>Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾).</summary>
    public double Losses => DevicePass.SumOfLosses(results.Span, losses);

    /// <summary>The penalty, of a training pass.</summary>
    public double Penalty => DevicePass.SumOfPenalties(results.Span);

    /// <summary>Starts the copy of the batch to the device, and begins a pass that is queued after it.</summary>
    public void Begin(DevicePass pass, int examples, ulong seed = 0, ulong step = 0)
    {
        Examples = examples;
        DeviceRange x = deviceInputs.Slice(0, examples * network.InputLength);
        DeviceRange y = measured ? deviceTargets.Slice(0, examples * network.TargetLength) : deviceTargets;
        Send(inputs.Memory[..x.Length], x);
        if (measured) Send(targets.Memory[..y.Length], y);
        pass.Begin(
            BatchSlice.Whole(examples) with { Seed = seed, Step = step }, x, y, deviceOutputs.Slice(0, examples * network.OutputLength));
    }

    /// <summary>Queues the copy of the pass's results to the host.</summary>
    public void End(DevicePass pass)
    {
        if (measured)
        {
            pass.CopyLosses(losses);
            int length = pass.ResultLength;
            if (results.Length < length) results = new AlignedBuffer<float>(length);
            resultsRead = session.ReadLater(pass.Results.Slice(0, length), results.Memory[..length]);

            // The next pass writes its results to the same memory.
            session.WaitFor(resultsRead);
        }

        int outputLength = Examples * network.OutputLength;
        outputsRead = session.ReadLater(deviceOutputs.Slice(0, outputLength), outputs.Memory[..outputLength]);
    }

    /// <summary>Waits until all results are on the host.</summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Wait()
    {
        Finish(ref resultsRead);
        Finish(ref outputsRead);
    }

    /// <summary>Frees the device memory.</summary>
    public void Dispose()
    {
        deviceInputs.Buffer.Dispose();
        if (measured) deviceTargets.Buffer.Dispose();
        deviceOutputs.Buffer.Dispose();
    }

    private static void Finish(ref DeviceEvent? copy)
    {
        if (copy is null) return;
        using DeviceEvent under = copy;
        copy = null;
        under.Wait();
    }

    private void Send(ReadOnlyMemory<float> source, DeviceRange destination)
    {
        using DeviceEvent copy = session.WriteLater(source, destination);
        session.WaitFor(copy);
    }

    private DeviceRange Reserve(int length, string purpose) =>
        session.Allocate(Math.Max(length, 1), $"{purpose} of {network.Name}").Range(0, length);
}
