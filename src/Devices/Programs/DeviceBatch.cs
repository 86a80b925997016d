using Lamina.Kernels;

namespace Lamina.Devices;

/// <summary>
/// One batch on its way to a device and its results on their way back, with memory of its own on both sides. With two of them, the host
/// fills one while the device computes the other; one may be filled again when <see cref="Wait"/> has returned.
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

    /// <param name="session">Where it is computed.</param>
    /// <param name="network">The network.</param>
    /// <param name="capacity">Most examples.</param>
    /// <param name="measured">Whether there are targets, and losses to be read.</param>
    /// <exception cref="DeviceException">There is not so much memory.</exception>
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

    /// <summary>Where the inputs of the next batch belong.</summary>
    public Span<float> Inputs => inputs.Span;

    /// <summary>Where the targets of the next batch belong; those of the batch under way.</summary>
    public Span<float> Targets => targets.Span;

    /// <summary>ŷ, after <see cref="Wait"/>, and room beyond.</summary>
    public ReadOnlySpan<float> Outputs => outputs.Span;

    /// <summary>Whether a gradient or a loss was not finite, in this pass or before.</summary>
    public bool Failed => results.Span[0] != 0;

    /// <summary>The parameter that would have overflowed, by the flag of the update; null if none.</summary>
    public int? Overflow(int flag) => results.Span[flag] is var slot and > 0 ? (int)(slot - 1) * MemoryPlan.SlotLength : null;

    /// <summary>Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾).</summary>
    public double Losses => DevicePass.SumOfLosses(results.Span, losses);

    /// <summary>The penalty, of a training pass.</summary>
    public double Penalty => DevicePass.SumOfPenalties(results.Span);

    /// <summary>Begins to copy the batch to the device, and a pass over it that is queued behind.</summary>
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

    /// <summary>Begins to copy what the queued pass computes to the host.</summary>
    public void End(DevicePass pass)
    {
        if (measured)
        {
            pass.CopyLosses(losses);
            int length = pass.ResultLength;
            if (results.Length < length) results = new AlignedBuffer<float>(length);
            resultsRead = session.ReadLater(pass.Results.Slice(0, length), results.Memory[..length]);

            // The next pass writes its results to the same place.
            session.WaitFor(resultsRead);
        }

        int outputLength = Examples * network.OutputLength;
        outputsRead = session.ReadLater(deviceOutputs.Slice(0, outputLength), outputs.Memory[..outputLength]);
    }

    /// <summary>Returns when all is on the host.</summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Wait()
    {
        Finish(ref resultsRead);
        Finish(ref outputsRead);
    }

    /// <summary>Gives the device's memory back.</summary>
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
