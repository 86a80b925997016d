using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>Kernels of single ops against the interpreter, on the first OpenCL device.</summary>
[Collection("OpenCL")]
public class KernelCaseTests(CaseSessions sessions) : IClassFixture<CaseSessions>
{
    private const double Tolerance = 1e-5;

    /// <summary>Examples, and shares of gradients.</summary>
    private static readonly (int Examples, int Shares)[] Batches = [(1, 1), (2, 1), (7, 3), (19, 2)];

    internal static IReadOnlyDictionary<string, GraphCase> All { get; } =
        NormalizationKernelCases.All.Concat(RecurrenceKernelCases.All).Concat(WindowKernelCases.All).Concat(LayoutKernelCases.All)
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string, string> Rows
    {
        get
        {
            // Drivers compile each kernel for each shape: what depends on it takes two of the three, so that every op takes all of them.
            string[] tiles = OpenClTiles.All.Keys.ToArray();
            string[] names = All.Keys.ToArray();
            var rows = new TheoryData<string, string>();
            for (int i = 0; i < names.Length * tiles.Length; i++)
            {
                int name = i / tiles.Length;
                bool isItsOwn = i % tiles.Length == name % tiles.Length;
                if (isItsOwn != HasMeetings(names[name])) rows.Add(tiles[i % tiles.Length], names[name]);
            }

            return rows;
        }
    }

    /// <summary>Where the items of a group do not meet, they do not ask how many they are.</summary>
    private static bool HasMeetings(string name) => CaseSessions.Program.LaunchesOf[name].Any(launch => launch.Launch.Kernel.Body
        .Any(statement => statement is ReserveStatement { Array.Space: KernelSpace.Local }));

    [SkippableTheory]
    [MemberData(nameof(OpenClTiles.Names), MemberType = typeof(OpenClTiles))]
    public void Kernels_are_OpenCL_without_a_warning(string tiles) =>
        Clang.AssertNoWarnings([("cases", CaseSessions.Program.Source)], OpenClTiles.All[tiles]);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public void Kernels_equal_the_interpreter(string tiles, string name)
    {
        (DeviceSession session, DeviceKernels kernels) = sessions.Of(tiles);
        GraphCase tested = All[name];
        var random = new Random(name.Length);
        foreach ((int examples, int shares) in Batches)
        {
            IReadOnlyDictionary<int, double[]> given = tested.Draw(examples, random);
            double[][] expected = tested.Values(examples, given);
            using var run = new CaseRun(session, tested, given, examples, shares);
            foreach ((int kernel, Launch launch) in CaseSessions.Program.LaunchesOf[name]) run.Launch(kernels[kernel].Begin(), launch);
            foreach (int id in tested.Results)
            {
                Close.Assert(
                    expected[id], run.Result(id), Tolerance, $"{examples} examples in {shares} shares, {tested.Graph.Nodes[id].Op}");
            }

            session.CheckGuards();
            Assert.True(run.IsFinite);
        }
    }

    [Fact]
    public void Mean_and_variance_of_a_value_are_one_launch() => Assert.All(
        All.Where(pair => pair.Key.StartsWith("channel statistics", StringComparison.Ordinal)),
        pair => Assert.Equal(3, CaseSessions.Program.LaunchesOf[pair.Key].Count));
}
