using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Snapshots;

/// <summary>Generated code as people read it. What it computes is tested elsewhere; these show in a review what a change does to it.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public void Planar() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Network]
        [Input(2)]
        [Dense(4), Tanh]
        [Dense(1), Sigmoid]
        [Loss(Loss.BinaryCrossEntropy)]
        public partial class PlanarNet;
        """);

    [Fact]
    public void Digits() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Network]
        [Input(64)]
        [Dense(64), Relu, Dropout(keep: 0.8)]
        [Dense(10), Softmax]
        [Loss(Loss.CrossEntropy)]
        public partial class DigitsNet;
        """);

    [Fact]
    public void Regression() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Network(L2 = 1e-3)]
        [Input(8)]
        [Dense(16, Name = "hidden", Init = Init.Normal), LeakyRelu(0.1)]
        [Dense(1, L1 = 1e-4)]
        [Loss(Loss.Huber, Delta = 0.5)]
        public partial class PriceNet;
        """);

    [Fact]
    public void Invalid() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Network]
        [Input(2)]
        [Dense(0, Name = "hidden"), Tanh]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class InvalidNet;
        """);

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Snapshot.Verify(GeneratorRun.Of(source).AssertCompiles().SingleText(), nameof(GeneratedCodeTests), test);
}
