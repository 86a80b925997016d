using System.IO;
using Lamina.Initializers;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

public class LoadMatchingTests
{
    [Fact]
    public void Equal_networks_match_to_the_bit()
    {
        using TemporaryFolder folder = new();
        TinyNetwork saved = new(1);
        saved.Save(folder.File("a.safetensors"));
        TinyNetwork loaded = new(2);
        LoadReport report = loaded.LoadMatching(folder.File("a.safetensors"));
        foreach (string name in Names) Assert.Equal(saved.Parameters[name].ToArray(), loaded.Parameters[name].ToArray());
        Assert.Equal(Names, report.Loaded);
        Assert.True(report.IsComplete);
        Assert.Empty(report.NotInNetwork);
        Assert.Equal(
            "TinyNetwork: loaded 4 of 4 tensors\n  dense1.weight\n  dense1.bias\n  dense2.weight\n  dense2.bias\n", report.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Tensors_that_match_under_a_prefix_are_loaded_and_the_others_are_reported(bool fromFile)
    {
        TinyNetwork source = new(1);
        LargerNetwork network = new();
        float[] before = network.Parameters.Span.ToArray();
        NameMap names = new(("", "tiny."));
        LoadReport report = fromFile
            ? network.LoadMatching(new DripStream(SafetensorsFile.Saved(source)), names)
            : network.CopyMatching(source, names);

        Assert.Equal(["tiny.dense1.weight", "tiny.dense1.bias"], report.Loaded);
        Assert.Equal(["head.weight"], report.MissingInFile);
        Assert.Equal(["dense2.bias"], report.NotInNetwork);
        Assert.Equal([new TensorMismatch("tiny.dense2.weight", "(2, 3)", "(3, 3)")], report.ShapeMismatch);
        Assert.False(report.IsComplete);
        Assert.Equal(
            "LargerNetwork: loaded 2 of 4 tensors\n  tiny.dense1.weight\n  tiny.dense1.bias\n"
            + "not in the source\n  head.weight\n"
            + "of another shape in the source\n  tiny.dense2.weight: (2, 3), expected (3, 3)\n"
            + "not in the network\n  'dense2.bias'\n",
            report.ToString());

        // Everything except the two tensors is unchanged, including gaps.
        Assert.Equal(source.Parameters["dense1.weight"].ToArray(), network.Parameters["tiny.dense1.weight"].ToArray());
        Assert.Equal(source.Parameters["dense1.bias"].ToArray(), network.Parameters["tiny.dense1.bias"].ToArray());
        source.Parameters["dense1.weight"].CopyTo(before.AsSpan(16));
        source.Parameters["dense1.bias"].CopyTo(before.AsSpan(32));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_tensor_of_an_unsupported_type_is_a_mismatch_and_is_skipped()
    {
        string header = SafetensorsFile.Header
            .Replace("\"F32\",\"shape\":[3,2]", "\"I32\",\"shape\":[3,2]", StringComparison.Ordinal)
            .Replace("dense2.weight", "steps", StringComparison.Ordinal);
        byte[] file = SafetensorsFile.Of(header);
        file.AsSpan(^8).Fill(0x40);
        TinyNetwork network = new(2);
        float[] before = network.Parameters["dense1.weight"].ToArray();
        LoadReport report = network.LoadMatching(new DripStream(file));
        Assert.Equal([new TensorMismatch("dense1.weight", "I32 (3, 2)", "(3, 2)")], report.ShapeMismatch);
        Assert.Equal(["dense1.bias", "dense2.bias"], report.Loaded);
        Assert.Equal(["steps"], report.NotInNetwork);
        Assert.Equal(before, network.Parameters["dense1.weight"].ToArray());
        Assert.Equal([0, 0, 0], network.Parameters["dense1.bias"].ToArray());
        Assert.Equal(BitConverter.UInt32BitsToSingle(0x40404040), network.Parameters["dense2.bias"][1]);
    }

    [Fact]
    public void A_malformed_file_changes_nothing()
    {
        byte[] file = SafetensorsFile.Saved(new TinyNetwork(1));
        LargerNetwork network = new();
        float[] before = network.Parameters.Span.ToArray();
        for (int length = 0; length < file.Length; length++)
        {
            Assert.Throws<NetworkFileException>(() => network.LoadMatching(new DripStream(file[..length]), new NameMap(("", "tiny."))));
            Assert.Throws<IOException>(() => network.LoadMatching(new DripStream(file, breaksAt: length), new NameMap(("", "tiny."))));
        }

        Assert.Throws<NetworkFileException>(() => network.LoadMatching(new DripStream([.. file, 0]), new NameMap(("", "tiny."))));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Two_tensors_of_one_name_throw_and_nothing_is_changed()
    {
        TinyNetwork network = new(2);
        uint[] before = network.Block;
        NameMap names = new(("dense2.", "dense1."));
        string expected = "'dense1.weight' and 'dense2.weight' would both be 'dense1.weight' of TinyNetwork; nothing was loaded.";
        byte[] file = SafetensorsFile.Saved(new TinyNetwork(1));
        string fromFile = Assert.Throws<ArgumentException>(() => network.LoadMatching(new MemoryStream(file), names)).Message;
        Assert.Contains(expected, fromFile, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => network.CopyMatching(new TinyNetwork(1), names));
        Assert.Equal(before, network.Block);
    }

    [Fact]
    public void Tensors_of_one_network_can_be_swapped()
    {
        SquareNetwork network = new();
        float[] a = network.Parameters["a.weight"].ToArray();
        float[] b = network.Parameters["b.weight"].ToArray();
        network.CopyMatching(network, new NameMap(("a.", "b."), ("b.", "a.")));
        Assert.Equal(b, network.Parameters["a.weight"].ToArray());
        Assert.Equal(a, network.Parameters["b.weight"].ToArray());
    }

    [Theory]
    [InlineData("backbone.conv1.weight", "conv1.weight")]
    [InlineData("backbone.head.weight", "old.weight")]
    [InlineData("backbone", "new.backbone")]
    public void The_longest_matching_prefix_is_replaced(string name, string expected)
    {
        Assert.Equal(expected, new NameMap(("", "new."), ("backbone.", ""), ("backbone.head.", "old.")).Apply(name));
        Assert.Equal(name, new NameMap(("other.", "")).Apply(name));
    }

    [Fact]
    public void A_prefix_can_be_mapped_only_once() => Assert.Contains(
        "The prefix 'a.' is mapped twice",
        Assert.Throws<ArgumentException>(() => new NameMap(("a.", "b."), ("a.", "c."))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_message_names_a_missing_or_malformed_file()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("bad.safetensors");
        Assert.Throws<FileNotFoundException>(() => new TinyNetwork().LoadMatching(path));
        File.WriteAllText(path, "bad");
        Assert.Equal(path, Assert.Throws<NetworkFileException>(() => new TinyNetwork().LoadMatching(path)).Path);
    }

    [Fact]
    public void Reports_about_files_of_other_programs_stay_short_with_one_line_per_tensor()
    {
        IEnumerable<string> tensors = Enumerable.Range(0, 150)
            .Select(i => $$""" "t\n{{i}}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]} """);
        byte[] file = SafetensorsFile.Of($"{{{string.Join(',', tensors)}}}", 0);
        LoadReport report = new TinyNetwork().LoadMatching(new MemoryStream(file));
        Assert.Equal(150, report.NotInNetwork.Count);
        string[] lines = report.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(1 + 1 + 4 + 1 + 101, lines.Length);
        Assert.Equal("  and 50 more", lines[^1]);
    }

    private static readonly string[] Names = ["dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias"];

    private static NetworkDescription Describe(string name, params ParameterDescription[] parameters) => new()
    {
        Name = name, InputShape = [2], OutputShape = [2], TargetLength = 2, Loss = "MeanSquaredError", Task = NetworkTask.Regression,
        Layers = [], Parameters = parameters, BlockLength = 64, InferencePlan = default, EvaluationPlan = default, TrainingPlan = default,
    };

    /// <summary>Two of the tiny network's tensors under a prefix, one with another shape, and an additional one.</summary>
    private sealed class LargerNetwork() : Parametric<LargerNetwork>(Description), INetwork<LargerNetwork>
    {
        public static LargerNetwork Create(ulong seed) => new();

        public static NetworkDescription Description { get; } = Describe(
            "LargerNetwork",
            new ParameterDescription("head.weight", 0, [2, 3], Initializer.Zeros),
            new ParameterDescription("tiny.dense1.weight", 16, [3, 2], Initializer.Zeros),
            new ParameterDescription("tiny.dense1.bias", 32, [3], Initializer.Zeros),
            new ParameterDescription("tiny.dense2.weight", 48, [3, 3], Initializer.Zeros));
    }

    private sealed class SquareNetwork() : Parametric<SquareNetwork>(Description), INetwork<SquareNetwork>
    {
        public static SquareNetwork Create(ulong seed) => new();

        public static NetworkDescription Description { get; } = Describe(
            "SquareNetwork",
            new ParameterDescription("a.weight", 0, [2, 2], Initializer.Zeros),
            new ParameterDescription("b.weight", 16, [2, 2], Initializer.Zeros));
    }
}
