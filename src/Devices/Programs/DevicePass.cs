using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>
/// The state of a pass for generated code: the batch, the parameters, buffers, and the kernels. Created once for a session, a network and a
/// largest batch; a pass allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DevicePass : IDisposable
{
    /// <summary>
    /// The largest number of work groups that write partial sums, and so of shares of a gradient and of summands of a loss.
    /// </summary>
    public const int MaxGroups = 2048;

    /// <summary>Number of work groups that update parameters; each writes one summand of the penalty.</summary>
    public const int UpdateGroups = 256;

    /// <summary>Limit of the elements of all gradient shares, beyond which examples are not split further: 16 MiB.</summary>
    private const int MostShareNumbers = 1 << 22;

    /// <summary>The smallest number of examples per share of the gradient, if layers are separate kernels.</summary>
    private const int ExamplesOfShare = 512;

    /// <summary>Number of work groups per compute unit in a launch.</summary>
    private const int GroupsPerUnit = 16;

    private const int PenaltyStart = MemoryPlan.SlotLength;
    private const int LossStart = PenaltyStart + UpdateGroups;

    private readonly DeviceSession session;
    private readonly DeviceKernels kernels;
    private readonly DeviceProgram program;
    private readonly PassMemory memory;
    private readonly List<LossPart> losses = [];
    private readonly int capacity;
    private int nextLoss;

    /// <summary>Allocates the memory of a pass.</summary>
    /// <param name="session">The session that runs it.</param>
    /// <param name="kernels">The program, loaded in the session.</param>
    /// <param name="program">The program.</param>
    /// <param name="plan">Memory of the widest pass that will run.</param>
    /// <param name="capacity">The largest number of examples of a batch.</param>
    /// <param name="parameters">The parameter block, on the device.</param>
    /// <param name="trains">Whether <see cref="DeviceProgram.Backward"/> will run, which needs memory for gradients.</param>
    /// <exception cref="DeviceException">There is not enough memory.</exception>
    public DevicePass(
        DeviceSession session, DeviceKernels kernels, DeviceProgram program, MemoryPlan plan, int capacity, DeviceRange parameters,
        bool trains)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(kernels);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.session = session;
        this.kernels = kernels;
        this.program = program;
        this.capacity = capacity;
        Tiles = session.TilesFor(program);
        Parameters = parameters;
        memory = new PassMemory(session, program, plan, capacity);
        try
        {
            memory.ReservePlan();
            Results = memory.Results(LossStart + (Math.Max(program.Losses, 1) * MaxGroups));
            Constants = memory.Constants() ?? Results;
            Arena = memory.Arena(TileGroups(capacity) * (long)Tiles.Examples) ?? Results;
            Gradients = trains ? memory.Gradients(SharesOf(capacity)) : Results;
        }
        catch
        {
            // The session stays usable, for example with a smaller batch.
            memory.Dispose();
            throw;
        }
    }

    /// <summary>Number of examples of the batch.</summary>
    public int Examples { get; private set; }

    /// <summary>1/m.</summary>
    public float Weight { get; private set; }

    /// <summary>Number of shares of the gradient; see <see cref="Gradients"/>.</summary>
    public int Shares { get; private set; }

    /// <summary>Low half of the seed of masks and noise.</summary>
    public int SeedLow { get; private set; }

    /// <summary>High half of the seed of masks and noise.</summary>
    public int SeedHigh { get; private set; }

    /// <summary>Low half of the step, for which masks are drawn.</summary>
    public int StepLow { get; private set; }

    /// <summary>High half of the step.</summary>
    public int StepHigh { get; private set; }

    /// <summary>1, or 0 to draw no masks and no noise.</summary>
    public int Draws { get; private set; }

    /// <summary>(examples, input length).</summary>
    public DeviceRange Inputs { get; private set; }

    /// <summary>(examples, target length).</summary>
    public DeviceRange Targets { get; private set; }

    /// <summary>(examples, output length).</summary>
    public DeviceRange Outputs { get; private set; }

    /// <summary>The parameter block.</summary>
    public DeviceRange Parameters { get; }

    /// <summary>(shares, block length): the gradient is the sum of the shares, in their order.</summary>
    public DeviceRange Gradients { get; }

    /// <summary>
    /// Three numbers. The first becomes nonzero with the first loss or gradient that is not finite. Updates write the others alternately:
    /// nonzero from the first update that would overflow, at the index that the update was given.
    /// </summary>
    public DeviceRange Status { get; private set; }

    /// <summary>The program's constants.</summary>
    public DeviceRange Constants { get; }

    /// <summary>Memory of kernels that compute a whole network, (groups, examples of a tile, numbers per example).</summary>
    public DeviceRange Arena { get; }

    /// <summary>Status, summands of the penalty, summands of the losses.</summary>
    public DeviceRange Results { get; }

    /// <summary>The part of the results for the summands of the penalty, one per update group, see <see cref="UpdateGroups"/>.</summary>
    public DeviceRange Penalties => Results.Slice(PenaltyStart, UpdateGroups);

    /// <summary>Length of the part of <see cref="Results"/> that the passes since <see cref="Begin"/> may have written.</summary>
    public int ResultLength => LossStart + nextLoss;

    /// <summary>The tiles that the program was loaded with.</summary>
    public TileShape Tiles { get; }

    /// <summary>Sets the arguments of the next pass.</summary>
    /// <param name="batch">
    /// From 1 example to the capacity, with the seed and step of masks and noise. A device computes whole mini-batches, so the first
    /// example of the slice is ignored.
    /// </param>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="targets">(examples, target length); ignored by a prediction.</param>
    /// <param name="outputs">(examples, output length), overwritten.</param>
    public void Begin(in BatchSlice batch, DeviceRange inputs, DeviceRange targets, DeviceRange outputs)
    {
        int examples = batch.Examples;
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(examples, capacity);
        Examples = examples;
        Inputs = inputs;
        Targets = targets;
        Outputs = outputs;
        Weight = 1f / examples;
        Shares = SharesOf(examples);
        (SeedLow, SeedHigh) = ((int)(uint)batch.Seed, (int)(uint)(batch.Seed >> 32));
        (StepLow, StepHigh) = ((int)(uint)batch.Step, (int)(uint)(batch.Step >> 32));
        Draws = batch.Dropout ? 1 : 0;
        Status = Results.Slice(0, 3);
        losses.Clear();
        nextLoss = 0;
    }

    /// <summary>A kernel by its index in <see cref="KernelProgram.Kernels"/>, ready for its arguments.</summary>
    public DeviceLaunch Kernel(int index) => kernels[index].Begin();

    /// <summary>One planned buffer, (examples, width); see <see cref="Workspace{T}.Buffer"/>.</summary>
    public DeviceRange Buffer(int offset, int slot, int width) => memory.Buffer(offset, slot, width, Examples);

    /// <summary>One planned buffer of the whole batch; see <see cref="Workspace{T}.Fixed"/>.</summary>
    public DeviceRange Fixed(int elementsPerExample, int slot, int length) => memory.Fixed(elementsPerExample, slot, length, Examples);

    /// <summary>Number of work groups for one work item per element.</summary>
    public int Groups(long items) => checked((int)((items + Tiles.Group - 1) / Tiles.Group));

    /// <summary>
    /// Number of work groups for one work item per element, limited to those that can write partial sums; items then process several
    /// elements each.
    /// </summary>
    public int SummingGroups(long items) => (int)Math.Min((items + Tiles.Group - 1) / Tiles.Group, MaxGroups);

    /// <summary>
    /// Number of work groups for one group per row, limited to those that can write partial sums; groups then process several rows each.
    /// </summary>
    public static int SummingRows(long rows) => (int)Math.Min(rows, MaxGroups);

    /// <summary>Number of work groups over the rows of a product whose groups, over all columns, also write partial sums.</summary>
    public int SummingTiles(long rows, int columns) => Math.Max(1, Math.Min(RowTiles(rows), MaxGroups / ColumnTiles(columns)));

    /// <summary>A tensor of the parameter block.</summary>
    public DeviceRange Tensor(int offset, int length) => Parameters.Slice(offset, length);

    /// <summary>A tensor's gradient in all shares: from its offset in the first share to its end in the last.</summary>
    public DeviceRange Gradient(int offset, int length) =>
        Gradients.Slice(offset, ((Shares - 1) * program.Network.BlockLength) + length);

    /// <summary>Number of work groups over the rows of a product.</summary>
    public int RowTiles(long rows) => checked((int)((rows + Tiles.Rows - 1) / Tiles.Rows));

    /// <summary>Number of work groups over the columns of a product.</summary>
    public int ColumnTiles(int columns) => (columns + Tiles.Columns - 1) / Tiles.Columns;

    /// <summary>
    /// Number of work groups for tiles of examples in a whole-network kernel; with many tiles, each group processes several.
    /// </summary>
    public int TileGroups() => TileGroups(Examples);

    /// <summary>The part of the results for the summands of a loss that the work groups of a launch write.</summary>
    /// <param name="groups">Number of work groups, at most <see cref="MaxGroups"/>.</param>
    /// <param name="weight">Factor of the loss in J.</param>
    public DeviceRange Loss(int groups, double weight)
    {
        DeviceRange range = Results.Slice(LossStart + nextLoss, groups);
        losses.Add(new LossPart(nextLoss, groups, weight));
        nextLoss += groups;
        return range;
    }

    /// <summary>The sum of the losses.</summary>
    /// <param name="results">A copy of the first <see cref="ResultLength"/> numbers of <see cref="Results"/>.</param>
    public double SumOfLosses(ReadOnlySpan<float> results) => SumOfLosses(results, losses);

    /// <summary>The penalty.</summary>
    /// <param name="results">A copy of the first <see cref="ResultLength"/> numbers of <see cref="Results"/>.</param>
    public static double SumOfPenalties(ReadOnlySpan<float> results) => Sum(results.Slice(PenaltyStart, UpdateGroups));

    /// <summary>
    /// Saves the data that <see cref="SumOfLosses(ReadOnlySpan{float})"/> needs, for results that are read after the next pass has begun.
    /// </summary>
    internal void CopyLosses(List<LossPart> destination)
    {
        destination.Clear();
        foreach (LossPart part in losses) destination.Add(part);
    }

    /// <summary>The sum of the losses of an earlier pass.</summary>
    internal static double SumOfLosses(ReadOnlySpan<float> results, List<LossPart> losses)
    {
        double total = 0;
        foreach (LossPart part in losses) total += part.Weight * Sum(results.Slice(LossStart + part.Start, part.Count));
        return total;
    }

    /// <summary>Frees its memory.</summary>
    public void Dispose() => memory.Dispose();

    private static double Sum(ReadOnlySpan<float> numbers)
    {
        double sum = 0;
        foreach (float number in numbers) sum += number;
        return sum;
    }

    private int TileGroups(int examples)
    {
        int tiles = (examples + Tiles.Examples - 1) / Tiles.Examples;
        return Math.Min(tiles, Math.Min(session.Device.Properties.ComputeUnits * GroupsPerUnit, MaxGroups));
    }

    private int SharesOf(int examples)
    {
        int wanted = program.TrainsInTiles ? TileGroups(examples) : (examples + ExamplesOfShare - 1) / ExamplesOfShare;
        return Math.Clamp(MostShareNumbers / Math.Max(program.Network.BlockLength, 1), 1, wanted);
    }
}
