using System.Diagnostics;
using Lamina.Randomness;

namespace Lamina.Devices;

/// <summary>Measures a training pass with several shapes of tiles.</summary>
internal sealed class TuningRun : IDisposable
{
    /// <summary>Number of rounds. Each measures every shape once, so that drift over time affects all shapes equally.</summary>
    private const int Rounds = 5;

    /// <summary>The shortest duration of a measurement, in milliseconds, which determines the number of passes.</summary>
    private const double LeastTime = 20;

    private const int MostPasses = 64;

    private readonly DeviceSession session;
    private readonly DeviceProgram program;
    private readonly int batch;
    private readonly DeviceBuffer parameters;
    private readonly DeviceBuffer inputs;
    private readonly DeviceBuffer targets;
    private readonly DeviceBuffer outputs;

    private TuningRun(Device device, DeviceProgram program, int batch, TileShape tiles)
    {
        this.program = program;
        this.batch = batch;
        NetworkDescription network = program.Network;
        session = device.Open(new DeviceOptions { Tiles = tiles });
        try
        {
            parameters = Drawn(Math.Max(network.BlockLength, 1), 0.05f, "parameters");
            inputs = Drawn(checked(batch * network.InputLength), 1, "inputs");
            targets = Drawn(checked(batch * network.TargetLength), 1, "targets");
            outputs = Drawn(checked(batch * network.OutputLength), 1, "outputs");
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The shape with the smallest median time of a pass.</summary>
    /// <exception cref="DeviceException">None of them runs.</exception>
    public static TileShape Fastest(Device device, DeviceProgram program, int batch, IReadOnlyList<TileShape> candidates)
    {
        using TuningRun run = new(device, program, batch, candidates[0]);
        List<Entry> entries = run.Load(candidates);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Entry entry in entries) entry.Times[round] = run.Measure(entry);
        }

        return entries.MinBy(entry => entry.Median())!.Tiles;
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    /// <summary>
    /// The shapes that run. Each makes a first pass, which compiles, and a second one, which determines the number of passes to measure.
    /// </summary>
    private List<Entry> Load(IReadOnlyList<TileShape> candidates)
    {
        List<Entry> entries = [];
        DeviceException? first = null;
        foreach (TileShape tiles in candidates)
        {
            try
            {
                session.Tiles = tiles;
                Entry entry = new(tiles, session.Load(program));
                entry.Passes = Math.Clamp((int)(LeastTime / Math.Max(Measure(entry), 1e-3)), 1, MostPasses);
                entries.Add(entry);
            }
            catch (DeviceException exception)
            {
                first ??= exception;
            }
        }

        return entries.Count > 0 ? entries : throw first!;
    }

    /// <summary>Milliseconds per pass, after one warm-up pass.</summary>
    private double Measure(Entry entry)
    {
        // Only one shape has memory at a time, so that a network which just fits in memory can be measured.
        session.Tiles = entry.Tiles;
        using DevicePass pass = new(
            session, entry.Kernels, program, program.Network.TrainingPlan, batch, parameters.All, trains: true);
        Run(pass);
        session.Finish();
        long start = Stopwatch.GetTimestamp();
        for (int count = 0; count < entry.Passes; count++) Run(pass);
        session.Finish();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / entry.Passes;
    }

    private void Run(DevicePass pass)
    {
        pass.Begin(BatchSlice.Whole(batch) with { Seed = 1 }, inputs.All, targets.All, outputs.All);
        program.Backward(pass);
    }

    private DeviceBuffer Drawn(int length, float most, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(length, $"{purpose} of {program.Network.Name}");
        float[] numbers = new float[length];
        PhiloxStream stream = new(seed: 1);
        for (int index = 0; index < length; index++) numbers[index] = most * stream.NextSingle();
        session.Write(numbers, buffer.All);
        return buffer;
    }

    private sealed class Entry(TileShape tiles, DeviceKernels kernels)
    {
        public TileShape Tiles { get; } = tiles;

        public DeviceKernels Kernels { get; } = kernels;

        public int Passes { get; set; } = 1;

        public double[] Times { get; } = new double[Rounds];

        public double Median()
        {
            double[] sorted = [.. Times];
            Array.Sort(sorted);
            return sorted[Rounds / 2];
        }
    }
}
