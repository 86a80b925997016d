using Lamina.Devices;
using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>A session of the first device for each shape of tiles, with the kernels of all cases, opened when a test asks.</summary>
public sealed class CaseSessions : IDisposable
{
    private readonly Dictionary<string, (DeviceSession Session, DeviceKernels Kernels)> open = [];

    internal static CaseProgram Program { get; } = new(KernelCaseTests.All);

    /// <summary>The session, or the test is skipped and says why.</summary>
    public (DeviceSession Session, DeviceKernels Kernels) Of(string tiles)
    {
        if (open.TryGetValue(tiles, out (DeviceSession, DeviceKernels) known)) return known;
        DeviceSession session = TestDevice.Open(OpenClTiles.All[tiles]);
        return open[tiles] = (session, session.Load(Program));
    }

    public void Dispose()
    {
        foreach ((DeviceSession session, DeviceKernels kernels) in open.Values)
        {
            kernels.Dispose();
            session.Dispose();
        }
    }
}
