using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Tests;

namespace Lamina.Devices.Tests;

/// <summary>The kernels of every network, including those too wide to run here, are OpenCL C 1.2 without warnings.</summary>
public class SyntaxTests
{
    [SkippableFact]
    public void Clang_compiles_the_kernels_of_every_network_without_a_warning() => Clang.AssertNoWarnings(
        ProgramList.Of(NetworkCatalog.All).Select(program => (program.GetType().Name, program.Source)),
        new TileShape(Rows: 64, Columns: 32, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 32));
}
