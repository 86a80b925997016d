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

    /// <summary>A block that repeats is one method forwards and one backwards; batch normalisation follows the statistics of the batch.</summary>
    [Fact]
    public void Residual() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Block, Conv2D(8, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu, AddInput]
        public class ResidualBlock;

        [Network]
        [Input(8, 8, 3)]
        [Conv2D(8, 3, Padding = Padding.Same), Relu]
        [Use<ResidualBlock>(Repeat = 2, Name = "body")]
        [GlobalAveragePool, Dense(10), Softmax]
        [Loss(Loss.CrossEntropy)]
        public partial class ResidualNet;
        """);

    /// <summary>Two inputs and three heads, each with a name in Predict.</summary>
    [Fact]
    public void MultiTask() => Verify("""
        using Lamina;

        namespace Acme.Models;

        [Network]
        [Input(4, 4, 1, Name = "image"), Input(3, Name = "radar")]
        [Flatten(From = "image"), Dense(8), Relu(Name = "seen")]
        [Dense(8, From = "radar"), Relu(Name = "heard")]
        [Concat("seen", "heard"), Dense(6), Tanh(Name = "body")]
        [Dense(3), Softmax(Name = "kind"), Loss(Loss.CrossEntropy, Weight = 0.5)]
        [Dense(1, From = "body", Name = "distance"), Loss(Loss.Huber)]
        [Dense(2, From = "body"), Sigmoid(Name = "flags"), Loss(Loss.BinaryCrossEntropy, MissingTargets = true)]
        public partial class HybridNet;
        """);

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Snapshot.Verify(nameof(GeneratedCodeTests), [new Target("cs", GeneratorRun.Of(source).AssertCompiles().SingleText())], test);
}
