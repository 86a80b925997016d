using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>Whole networks: their passes through ILGPU are those of the processor.</summary>
public class IlgpuNetworkTests
{
    /// <summary>Networks by what they are to show, without [Network].</summary>
    private static readonly (string Name, string Layers)[] Rows =
    [
        ("Planar", "[Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]"),
        ("Digits",
            "[Input(20), Dense(16), Relu, Dropout(keep: 0.7), Dense(12), BatchNorm, Gelu, Dense(5), Softmax, Loss(Loss.CrossEntropy)]"),
        ("Wide", "[Input(37), Dense(150), Silu, Dense(130), Softplus, Dense(3), Loss(Loss.MeanSquaredError)]"),
        ("Noisy", "[Input(6), GaussianNoise(0.1), Dense(9), LeakyRelu(0.2), LayerNorm, Dense(4), Softmax, Loss(Loss.CrossEntropy)]"),
        ("Images",
            "[Input(7, 6, 2), Conv2D(5, kernel: 3), BatchNorm, Relu, MaxPool2D(2), Flatten, Dense(3), Softmax, Loss(Loss.CrossEntropy)]"),
        ("Sequences", "[Input(5, 4), Lstm(6), Dense(2), Softmax, Loss(Loss.CrossEntropy)]"),
    ];

    public static TheoryData<string> Names => new(Rows.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_passes_are_those_of_the_processor(string name)
    {
        using IlgpuNetwork network = IlgpuNetwork.Load(Source(name));
        foreach (int examples in new[] { 1, 11 }) network.With("Acme." + name, new SamePasses(network.Device, examples));
    }

    [Fact]
    public void Training_is_that_of_the_processor()
    {
        using IlgpuNetwork network = IlgpuNetwork.Load(Source("Digits"));
        network.With("Acme.Digits", new SameTraining(network.Device));
    }

    [Fact]
    public void Without_the_target_there_is_no_file_for_ILGPU()
    {
        string source = Source("Planar").Replace("Targets = Targets.OpenCl", "L2 = 0", StringComparison.Ordinal);
        Assert.Equal(["Acme.Planar.g.cs"], FilesOf(source, withIlgpu: true));
    }

    [Fact]
    public void A_network_and_the_library_have_a_file_each_where_ILGPU_is_referenced()
    {
        Assert.Equal(
            ["Acme.Planar.Ilgpu.g.cs", "Acme.Planar.OpenCl.g.cs", "Acme.Planar.g.cs", "LaminaIlgpu.g.cs"],
            FilesOf(Source("Planar"), withIlgpu: true));
        Assert.Equal(["Acme.Planar.OpenCl.g.cs", "Acme.Planar.g.cs"], FilesOf(Source("Planar"), withIlgpu: false));
    }

    private static string Source(string name) => $$"""
        using Lamina;
        namespace Acme;
        [Network(Targets = Targets.OpenCl)]
        {{Rows.Single(row => row.Name == name).Layers}}
        public partial class {{name}};
        """;

    private static IEnumerable<string> FilesOf(string source, bool withIlgpu)
    {
        var compilation = Sources.Compile(SourceSettings.Default, source);
        if (withIlgpu) compilation = compilation.AddReferences(IlgpuAccelerator.Reference);
        return GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)).Select(file => file.Name)
            .Order(StringComparer.Ordinal);
    }
}
