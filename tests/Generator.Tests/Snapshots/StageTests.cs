using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Lamina.Inspect;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Snapshots;

/// <summary>
/// Networks of every kind at each stage of the compiler, as people read it. What they compute is tested elsewhere; these show in a review
/// what a change does to a stage.
/// </summary>
public class StageTests
{
    /// <summary>
    /// The stages that have a snapshot, with the extensions of their files. Those between lowered and training are what passes do.
    /// </summary>
    private static readonly IReadOnlyDictionary<string, string> Shown = new Dictionary<string, string>
    {
        ["declaration"] = "txt",
        ["lowered"] = "txt",
        ["training"] = "txt",
        ["schedule"] = "txt",
        ["launches"] = "txt",
        ["csharp"] = "cs",
        ["opencl"] = "cs",
        ["ilgpu"] = "cs",
    };

    /// <summary>Wide enough for a kernel per layer on devices.</summary>
    [Fact]
    public void Dense() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(160)]
        [Dense(136), Relu]
        [Dense(10), Softmax]
        [Loss(Loss.CrossEntropy)]
        public partial class DenseNet;
        """);

    [Fact]
    public void Convolutional() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(10, 10, 3)]
        [Conv2D(4, 3), Relu, MaxPool2D(2)]
        [Loss(Loss.MeanSquaredError)]
        public partial class ConvolutionalNet;
        """);

    /// <summary>A block that repeats is one method forwards and one backwards.</summary>
    [Fact]
    public void Residual() => Verify("""
        [Block, Conv2D(4, 3, Padding = Padding.Same), Relu, AddInput]
        public class ResidualBlock;

        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(6, 6, 4)]
        [Use<ResidualBlock>(Repeat = 2, Name = "body")]
        [Loss(Loss.MeanSquaredError)]
        public partial class ResidualNet;
        """);

    [Fact]
    public void Recurrent() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(6, 2, Name = "sequence"), Input(1, Name = "steps")]
        [SimpleRnn(3, From = "sequence", Lengths = "steps")]
        [Loss(Loss.MeanSquaredError)]
        public partial class RecurrentNet;
        """);

    [Fact]
    public void Attention() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(20, 8)]
        [MultiHeadAttention(2, Causal = true, Bias = false)]
        [Loss(Loss.MeanSquaredError)]
        public partial class AttentionNet;
        """);

    /// <summary>Two inputs and three heads, each with a name in Predict.</summary>
    [Fact]
    public void MultiTask() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(4, Name = "image"), Input(3, Name = "radar")]
        [Concat("image", "radar", Name = "body")]
        [Dense(3, Bias = false), Softmax(Name = "kind"), Loss(Loss.CrossEntropy, Weight = 0.5)]
        [Dense(1, From = "body", Name = "distance"), Loss(Loss.Huber)]
        [Dense(2, From = "body"), Sigmoid(Name = "flags"), Loss(Loss.BinaryCrossEntropy, MissingTargets = true)]
        public partial class HybridNet;
        """);

    [Fact]
    public void BlockWithArguments() => Verify("""
        [Block, Dense(Arg.A), Relu]
        public class Stage;

        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(130)]
        [Use<Stage>(8), Use<Stage>(4, Name = "last")]
        [Loss(Loss.MeanSquaredError)]
        public partial class StagedNet;
        """);

    /// <summary>In a struct of a generic class.</summary>
    [Fact]
    public void Nested() => Verify("""
        public partial class Models<T>
        {
            internal partial record struct Inner
            {
                [Network(Targets = Targets.Cpu | Targets.OpenCl), Input(2), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
                private sealed partial class NestedNet;
            }
        }
        """);

    [Fact]
    public void Formula() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(2)]
        [Dense(1), Activation(nameof(Wave))]
        [Loss(nameof(Error))]
        public partial class FormulaNet
        {
            private static float Wave(float x) => x > 0 ? MathF.Sin(x) / 2 : x;

            private static float Error(float p, float y) => (p - y) * (p - y) / (1 + MathF.Abs(y));
        }
        """);

    /// <summary>A kernel per pass on devices, which draws its masks; penalties and a name.</summary>
    [Fact]
    public void Narrow() => Verify("""
        [Network(L2 = 1e-3, Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(8)]
        [Dropout(0.9), Dense(4, Name = "hidden", Init = Init.Normal), LeakyRelu(0.1)]
        [Dense(1, L1 = 1e-4)]
        [Loss(Loss.Huber, Delta = 0.5)]
        public partial class NarrowNet;
        """);

    [Fact]
    public void TransposedConvolution() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(4, 4, 9)]
        [ConvTranspose2D(2, 3, Stride = 2), Sigmoid]
        [Loss(Loss.BinaryCrossEntropy)]
        public partial class TransposedNet;
        """);

    /// <summary>Statistics of the batch in training, running ones elsewhere.</summary>
    [Fact]
    public void BatchNormalization() => Verify("""
        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(6)]
        [Dense(4, Bias = false), BatchNorm, Relu]
        [Loss(Loss.MeanSquaredError)]
        public partial class NormalizedNet;
        """);

    /// <summary>A network with errors is its declaration and members that throw.</summary>
    [Fact]
    public void Invalid() => Verify("""
        [Network]
        [Input(2)]
        [Dense(0, Name = "hidden"), Tanh]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class InvalidNet;
        """);

    private static void Verify(string types, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        string source = $"using System;\nusing Lamina;\n\nnamespace Acme.Models;\n\n{types}\n";
        NetworkDeclaration declaration = Assert.Single(DeclaredNetworks.Of(Sources.Compile(SourceSettings.Default, source), name: null));
        var stages = new NetworkStages(declaration);
        List<SnapshotText> texts = NetworkStages.All.Where(stage => Shown.ContainsKey(stage.Name) && stages.Has(stage))
            .Select(stage => new SnapshotText(Shown[stage.Name], stages.Text(stage), stage.Name)).ToList();
        Assert.All(GeneratorRun.Of(source).AssertCompiles().Files, file => Assert.Contains(texts, text => text.Data == file.Text));
        Snapshot.Verify(texts, test);
    }
}
