using System.Globalization;
using System.Text;

namespace Lamina.Devices.Tests.Sharing;

/// <summary>The kernels of several networks as one program; kernels with the same text but different names are one kernel.</summary>
internal sealed class SharedProgram : DeviceProgram
{
    private readonly StringBuilder functions = new();
    private readonly StringBuilder kernels = new();
    private readonly HashSet<string> known = [];
    private readonly List<DeviceKernel> list = [];
    private readonly Dictionary<(string Text, int Examples), int> places = [];
    private readonly Dictionary<KernelProgram, int[]> placesOf = [];

    /// <param name="programs">The networks' programs.</param>
    /// <param name="examples">Number of examples per tile of each, which is a macro in its kernels.</param>
    public SharedProgram(IReadOnlyList<DeviceProgram> programs, Func<DeviceProgram, int> examples)
    {
        Network = programs[0].Network;
        foreach (DeviceProgram program in programs.OrderBy(examples)) placesOf.Add(program, Add(program, examples(program)));
    }

    /// <summary>Any of the networks, for messages.</summary>
    public override NetworkDescription Network { get; }

    public override string Source => $"{functions}{kernels}";

    public override IReadOnlyList<DeviceKernel> Kernels => list;

    /// <summary>The session's tiles have no common number of examples: each kernel's number is defined before it.</summary>
    public override bool IsArenaLocal => false;

    public override int NormKernel => throw Unknown();

    public override int UpdateKernel => throw Unknown();

    public override int Losses => throw Unknown();

    public override IReadOnlyList<LaunchPlan> ForwardPlan => throw Unknown();

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => throw Unknown();

    public override IReadOnlyList<LaunchPlan> BackwardPlan => throw Unknown();

    /// <summary>The indices of a network's kernels, in their order, among all.</summary>
    public IReadOnlyList<int> PlacesOf(KernelProgram program) => placesOf[program];

    public override void Forward(DevicePass pass) => throw Unknown();

    public override void Evaluate(DevicePass pass) => throw Unknown();

    public override void Backward(DevicePass pass) => throw Unknown();

    private static NotSupportedException Unknown() => new("Networks that share kernels have separate passes.");

    private int[] Add(DeviceProgram program, int examples)
    {
        SourcePieces pieces = SourcePieces.Of(program.Source);
        foreach (string function in pieces.Functions.Where(known.Add)) functions.Append(function);
        kernels.Append(CultureInfo.InvariantCulture, $"#undef EXAMPLES\n#define EXAMPLES {examples}\n");
        return [.. program.Kernels.Select(kernel => Place(pieces.Kernels[kernel.Name], kernel.Arguments, examples))];
    }

    private int Place(string kernel, int arguments, int examples)
    {
        int size = kernel.Contains("EXAMPLES", StringComparison.Ordinal) ? examples : 0;
        if (places.TryGetValue((SourcePieces.Renamed(kernel, ""), size), out int place)) return place;
        place = list.Count;
        places.Add((SourcePieces.Renamed(kernel, ""), size), place);
        string name = string.Create(CultureInfo.InvariantCulture, $"kernel{place}");
        list.Add(new DeviceKernel(name, arguments));
        kernels.Append(SourcePieces.Renamed(kernel, name));
        return place;
    }
}
