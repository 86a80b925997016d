using System.Globalization;
using Lamina.Initializers;

namespace Lamina.Runtime.Tests;

public class NetworkDescriptionTests
{
    [Fact]
    public void Omitted_properties_have_defaults()
    {
        NetworkDescription network = Network([new LayerDescription("dense1", "Dense", [4], 12, 8)]);
        Assert.Equal(("input", 0, 6), (network.Inputs[0].Name, network.Inputs[0].Offset, network.Inputs[0].Length));
        HeadDescription head = Assert.Single(network.Heads);
        Assert.Equal(("output", 0, 4, 0, 4), (head.Name, head.Offset, head.Length, head.TargetOffset, head.TargetLength));
        Assert.Equal((NetworkTask.Classes, "CrossEntropy", 1.0), (head.Task, head.Loss, head.Weight));
        Assert.Equal((false, false, 0, 4), (head.AllowsMissingTargets, head.HasExampleWeights, head.Classes, head.LabelLength));
        Assert.Equal(network.BlockLength, network.TrainableLength);
        Assert.Same(head, network.Head("output"));
        Assert.Same(network.Inputs, network.Inputs);
    }

    [Fact]
    public void A_chain_is_a_table_without_the_column_of_inputs() => Assert.Equal(
        """
        TestNet, loss CrossEntropy
        layer   declared      output  parameters  multiply-adds
        input                    3×2
        dense1  Dense + Relu   1,000       7,000          6,000
        dense2  Dense              4       4,004          4,000
        total                             11,004         10,000
        planned memory per example: 40 bytes for inference, 80 bytes for a training step

        """,
        Network(
            [
                new LayerDescription("dense1", "Dense + Relu", [1000], 7000, 6000),
                new LayerDescription("dense2", "Dense", [4], 4004, 4000) { Inputs = ["dense1"] },
            ],
            parameters: [new ParameterDescription("all", 0, [11_004], Initializer.Zeros)]).ToTable());

    [Fact]
    public void A_graph_is_a_table_with_inputs_heads_and_parameters_that_are_not_trainable() => Assert.Equal(
        """
        TestNet, 2 inputs, 2 heads
        layer            declared                  inputs           output  parameters  multiply-adds
        image                                                        4×4×1
        radar                                                            3
        conv1            Conv2D                    image             4×4×2          18            288
        norm1            BatchNorm                 conv1             4×4×2           8              0
        flatten1         Flatten                   norm1                32           0              0
        join             Concat                    flatten1, radar      35           0              0
        digit            Dense + Softmax           join                 10         360            350
        size             Dense                     join                  1          36             35
        digit            loss CrossEntropy         digit                10
        age              loss Huber, weight 0.125  size                  1
        total                                                                      422            673
          trainable                                                                418
          not trainable                                                              4
        planned memory per example: 40 bytes for inference, 80 bytes for a training step

        """,
        Hybrid().ToTable());

    [Fact]
    public void Blocks_that_repeat_share_a_row()
    {
        List<LayerDescription> layers = [new("stem", "Conv2D", [8], 80, 800)];
        for (int stage = 1; stage <= 2; stage++)
        {
            for (int block = 0; block < 4; block++)
                layers.AddRange(Residual($"stage{stage}.{block}", layers[^1].Name, stage == 2 && block == 0));
        }

        layers.AddRange(Enumerable.Range(0, 1000).Select(i => new LayerDescription($"deep.{i}.fc", "Dense", [16], 272, 256)));
        Assert.Equal(
            """
            TestNet, loss CrossEntropy
            layer                declared             inputs                        output  parameters  multiply-adds
            input                                                                      3×2
            stem                 Conv2D               input                              8          80            800
            stage1.0.conv1       Conv2D               stem                               8         100          1,000
            stage1.0.add         Add                  stage1.0.conv1, stem               8           0              0
            stage1.1 … stage1.3  3 times as stage1.0  stage1.0.add                       8         300          3,000
            stage2.0.conv1       Conv2D               stage1.3.add                       8         200          1,000
            stage2.0.add         Add                  stage2.0.conv1, stage1.3.add       8           0              0
            stage2.1.conv1       Conv2D               stage2.0.add                       8         100          1,000
            stage2.1.add         Add                  stage2.1.conv1, stage2.0.add       8           0              0
            stage2.2 … stage2.3  2 times as stage2.1  stage2.1.add                       8         200          2,000
            deep.0.fc            Dense                stage2.3.add                      16         272            256
            deep.1 … deep.999    999 times as deep.0  deep.0.fc                         16     271,728        255,744
            total                                                                                    0        264,800
            planned memory per example: 40 bytes for inference, 80 bytes for a training step

            """,
            Network(layers).ToTable());
    }

    [Fact]
    public void Blocks_within_blocks_repeat_together()
    {
        List<LayerDescription> layers = [];
        for (int outer = 0; outer < 3; outer++)
        {
            for (int inner = 0; inner < 3; inner++)
                layers.AddRange(Residual($"s.{outer}.b.{inner}", layers.Count == 0 ? "input" : layers[^1].Name, false));
        }

        string table = Network(layers).ToTable();
        string[] names = [.. table.Split('\n').Select(line => line.Split("  ")[0])];
        Assert.Equal(["s.0.b.0.conv1", "s.0.b.0.add", "s.0.b.1 … s.0.b.2", "s.1 … s.2", "total"], names[3..8]);
        Assert.Contains("2 times as s.0 ", table, StringComparison.Ordinal);
        Assert.Contains(" 600 ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_layer_repeated_once_keeps_its_row()
    {
        string table = Network(
            [new LayerDescription("block.0.dense", "Dense", [4], 20, 16), new LayerDescription("block.1.dense", "Dense", [4], 20, 16)])
                .ToTable();
        Assert.Contains("\nblock.1.dense", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mermaid_flowchart_shows_nodes_groups_and_edges() => Assert.Equal(
        """"
        flowchart TD
            in0(["image<br/>4×4×1"])
            in1(["radar<br/>3"])
            layer0["conv1<br/>Conv2D<br/>4×4×2"]
            layer1["norm1<br/>BatchNorm<br/>4×4×2"]
            layer2["flatten1<br/>Flatten<br/>32"]
            layer3["join<br/>Concat<br/>35"]
            layer4["digit<br/>Dense + Softmax<br/>10"]
            layer5["size<br/>Dense<br/>1"]
            out0{{"digit<br/>loss CrossEntropy"}}
            out1{{"age<br/>loss Huber, weight 0.125"}}
            in0 --> layer0
            layer0 --> layer1
            layer1 --> layer2
            layer2 --> layer3
            in1 --> layer3
            layer3 --> layer4
            layer3 --> layer5
            layer4 --> out0
            layer5 --> out1

        """",
        Hybrid().ToMermaid());

    [Fact]
    public void A_dot_graph_shows_nodes_groups_and_edges() => Assert.Equal(
        """
        digraph "TestNet" {
            node [shape=box];
            in0 [shape=oval, label="input\n3×2"];
            subgraph cluster_group0 {
                label="s";
                subgraph cluster_group0_0 {
                    label="s.0";
                    layer0 [label="s.0.conv1\nConv2D\n8"];
                    layer1 [label="s.0.add\nAdd\n8"];
                }
                subgraph cluster_group0_1 {
                    label="s.1";
                    layer2 [label="s.1.conv1\nConv2D\n8"];
                    layer4 [label="s.1.add\nAdd\n8"];
                }
            }
            layer3 [label="apart\nDense\n8"];
            out0 [shape=hexagon, label="output\nloss CrossEntropy"];
            in0 -> layer0;
            layer0 -> layer1;
            in0 -> layer1;
            layer1 -> layer2;
            layer2 -> layer3;
            layer2 -> layer4;
            layer1 -> layer4;
            layer4 -> out0;
        }

        """,
        Network([
            .. Residual("s.0", "input", false),
            Residual("s.1", "s.0.add", false)[0],
            new LayerDescription("apart", "Dense", [8], 0, 0),
            Residual("s.1", "s.0.add", false)[1],
        ]).ToDot());

    [Fact]
    public void Names_are_never_mistaken_for_syntax()
    {
        NetworkDescription network = Network([new LayerDescription("a\"]<b>", "f(x) => x > 0 ? `x` : #\n\\", [4], 0, 0)]);
        Assert.Contains(
            "    layer0[\"a#34;]#60;b#62;<br/>f(x) =#62; x #62; 0 ? #96;x#96; : #35; \\<br/>4\"]\n", network.ToMermaid(),
            StringComparison.Ordinal);
        Assert.Contains(
            "    layer0 [label=\"a\\\"]<b>\\nf(x) => x > 0 ? `x` : # \\\\\\n4\"];\n", network.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_states_an_unknown_name()
    {
        NetworkDescription network = Network([new LayerDescription("a", "Dense", [4], 0, 0) { Inputs = ["b"] }]);
        Assert.Equal(
            "A layer or head of TestNet reads 'b', which is neither a layer nor an input.",
            Assert.Throws<InvalidOperationException>(network.ToDot).Message);
    }

    [Fact]
    public void Texts_are_the_same_in_every_culture()
    {
        (string Table, string Mermaid, string Dot) expected = Texts();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = (",", ".");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static (string Table, string Mermaid, string Dot) Texts() => (Hybrid().ToTable(), Hybrid().ToMermaid(), Hybrid().ToDot());
    }

    /// <summary>x + conv(x); with twice the parameters in a different block.</summary>
    private static LayerDescription[] Residual(string prefix, string input, bool other) =>
    [
        new LayerDescription($"{prefix}.conv1", "Conv2D", [8], other ? 200 : 100, 1000) { Inputs = [input] },
        new LayerDescription($"{prefix}.add", "Add", [8], 0, 0) { Inputs = [$"{prefix}.conv1", input] },
    ];

    private static NetworkDescription Network(
        IReadOnlyList<LayerDescription> layers, IReadOnlyList<ParameterDescription>? parameters = null) =>
        new()
        {
            Name = "TestNet", InputShape = [3, 2], OutputShape = [4], TargetLength = 4, Loss = "CrossEntropy", Task = NetworkTask.Classes,
            Layers = layers, Parameters = parameters ?? [], BlockLength = 16, InferencePlan = new MemoryPlan(10, 1),
            EvaluationPlan = new MemoryPlan(10, 1), TrainingPlan = new MemoryPlan(20, 1),
        };

    private static NetworkDescription Hybrid() => new()
    {
        Name = "TestNet",
        InputShape = [19],
        OutputShape = [11],
        TargetLength = 11,
        Loss = "CrossEntropy, Huber",
        Task = NetworkTask.Classes,
        Inputs = [new InputDescription("image", 0, [4, 4, 1]), new InputDescription("radar", 16, [3])],
        Heads =
        [
            new HeadDescription
            {
                Name = "digit", Offset = 0, Length = 10, TargetOffset = 0, TargetLength = 10, Task = NetworkTask.Classes,
                    Loss = "CrossEntropy",
            },
            new HeadDescription
            {
                Name = "age", Offset = 10, Length = 1, TargetOffset = 10, TargetLength = 1, Task = NetworkTask.Regression, Loss = "Huber",
                Weight = 0.125, Layer = "size",
            },
        ],
        Layers =
        [
            new LayerDescription("conv1", "Conv2D", [4, 4, 2], 18, 288),
            new LayerDescription("norm1", "BatchNorm", [4, 4, 2], 4, 0) { NonTrainableCount = 4 },
            new LayerDescription("flatten1", "Flatten", [32], 0, 0),
            new LayerDescription("join", "Concat", [35], 0, 0) { Inputs = ["flatten1", "radar"] },
            new LayerDescription("digit", "Dense + Softmax", [10], 360, 350),
            new LayerDescription("size", "Dense", [1], 36, 35) { Inputs = ["join"] },
        ],
        Parameters =
        [
            new ParameterDescription("all", 0, [418], Initializer.Zeros),
            new ParameterDescription("norm1.running", 432, [4], Initializer.Zeros) { IsTrainable = false, IsStatistic = true },
        ],
        BlockLength = 448,
        TrainableLength = 432,
        InferencePlan = new MemoryPlan(10, 1),
        EvaluationPlan = new MemoryPlan(10, 1),
        TrainingPlan = new MemoryPlan(20, 1),
    };
}
