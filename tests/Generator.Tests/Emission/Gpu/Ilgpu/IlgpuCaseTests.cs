using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Tests.Emission.Gpu.Kernels;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>Kernels of single ops against the interpreter, printed for ILGPU.</summary>
public class IlgpuCaseTests(IlgpuCaseTests.Project project) : IClassFixture<IlgpuCaseTests.Project>
{
    private const double Tolerance = 1e-5;

    /// <summary>Examples, and shares of gradients.</summary>
    private static readonly (int Examples, int Shares)[] Batches = [(1, 1), (7, 3)];

    /// <summary>A third in a usual run: the accelerator takes 22 seconds for all of them, and OpenCL runs all each time.</summary>
    private static readonly IReadOnlyList<string> Share = Budget.Share([.. KernelCaseTests.All.Keys], (KernelCaseTests.All.Count + 2) / 3);

    private static readonly CaseProgram Program = new(Share.Select(name => KeyValuePair.Create(name, KernelCaseTests.All[name])));

    public static TheoryData<string> Names => new(Share);

    [Theory]
    [MemberData(nameof(Names))]
    public void Kernels_equal_the_interpreter(string name)
    {
        IlgpuProject kernels = project.Kernels;
        GraphCase tested = KernelCaseTests.All[name];
        var random = new Random(name.Length);
        foreach ((int examples, int shares) in Batches)
        {
            IReadOnlyDictionary<int, double[]> given = tested.Draw(examples, random);
            double[][] expected = tested.Values(examples, given);
            using var run = new CaseRun(kernels.Session, tested, given, examples, shares);
            foreach ((int kernel, Launch launch) in Program.LaunchesOf[name]) run.Launch(kernels[kernel], launch);
            foreach (int id in tested.Results)
            {
                Close.Assert(
                    expected[id], run.Result(id), Tolerance, $"{examples} examples in {shares} shares, {tested.Graph.Nodes[id].Op}");
            }

            kernels.Session.CheckGuards();
            Assert.True(run.IsFinite);
        }
    }

    /// <summary>The kernels of this run's cases, compiled as one program.</summary>
    public sealed class Project : IDisposable
    {
        internal IlgpuProject Kernels { get; } = IlgpuProject.Open(
            Program.Printed.Select(kernel => (kernel.Name, kernel.Kernel)).ToList(), new Lamina.Devices.DeviceOptions { Guard = 64 });

        public void Dispose() => Kernels.Dispose();
    }
}
