using System.Numerics;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Emission.CSharp;

[Collection(nameof(RandomAssemblyCollection))]
public class EmittedCodeTests(RandomAssembly assembly)
{
    private const int Networks = 40;
    private const int FirstSeed = 1000;
    private const int LargestBatch = 20;

    public static IEnumerable<int> Seeds => Enumerable.Range(FirstSeed, Networks);

    public static TheoryData<int> Rows => new(Seeds);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Emitted_double_passes_of_every_width_equal_the_interpreter(int seed) => Compare<double>(seed, tolerance: 1e-10);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Emitted_single_passes_of_every_width_equal_the_interpreter(int seed) => Compare<float>(seed, tolerance: 1e-4);

    private void Compare<T>(int seed, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => PassComparison.Compare<T>(
            assembly, RandomNetworks.Declaration(seed), seed, Enumerable.Range(1, LargestBatch), tolerance);
}
