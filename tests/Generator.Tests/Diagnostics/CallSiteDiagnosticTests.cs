using System.IO;
using Lamina.Generator.CallSites;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Diagnostics;

public class CallSiteDiagnosticTests
{
    private const string Net = "using Lamina;\n[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";

    [Fact]
    public void A_network_of_another_assembly_has_lengths_too()
    {
        CSharpCompilation library = GeneratorRun.Of(Net).AssertClean().Compilation;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        CSharpCompilation user = Sources
            .Compile(SourceSettings.Default,
                "public static class User { public static void Use(Net net) => net.Predict(new float[3], new float[1]); }")
            .WithAssemblyName("User")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        LaminaDiagnostic diagnostic = Assert.Single(GeneratorRun.Of(user).AssertCompiles().Lamina);
        Assert.Equal(("LAM0075", "3"), (diagnostic.Id, diagnostic.Underlined));
        Assert.Empty(diagnostic.Others);
    }

    [Theory]
    [InlineData("net.Predict(new float[3], new float[1]);", "2")]
    [InlineData("net.Predict(new float[3], new float[4], examples: 4);", "8")]
    [InlineData("net.Predict(new float[2] { 1, 2 }, new float[1]); net.Predict(new float[3] { 1, 2, 3 }, new float[1]);", null)]
    [InlineData("net.Predict(new float[7].AsSpan(0, 3), new float[1]);", null)]
    public void The_right_length_travels_with_a_size_that_can_be_corrected(string use, string? length)
    {
        LaminaDiagnostic diagnostic = Assert.Single(Run(Net, use).Lamina);
        Assert.Equal(length, diagnostic.Length);
    }

    /// <summary>What may be right is not reported.</summary>
    [Theory]
    [InlineData("net.Predict(x, x);")]
    [InlineData("float[] y = new float[3]; Change(ref y); net.Predict(y, x);")]
    [InlineData("float[] y = new float[3]; System.Action change = () => y = x; change(); net.Predict(y, x);")]
    [InlineData("float[] y = new float[3], z; (y, z) = (x, x); net.Predict(y, z);")]
    [InlineData("foreach (float[] y in new[] { x }) net.Predict(y, x);")]
    [InlineData("int n = 3; n--; net.Predict(new float[n], x);")]
    [InlineData("net.Predict(x is [] ? new float[3] : x, x);")]
    [InlineData("net.Predict(new float[6], new float[3], x.Length);")]
    [InlineData("net.Predict(x.AsSpan(1), x);")]
    [InlineData("net.Predict(x[1..^1], x);")]
    [InlineData("net.Predict([.. x, 1, 2, 3], x);")]
    [InlineData("Lamina.Data.OneHot.Encode([x.Length], 2);")]
    [InlineData("int[] labels = [0, 5]; System.Array.Sort(labels); Lamina.Data.OneHot.Encode(labels, 2);")]
    public void What_is_not_certain_is_not_reported(string use) => Run(Net, use).AssertClean();

    [Fact]
    public void Uses_of_a_network_with_errors_are_passed_over() =>
        Assert.Equal("LAM0018",
            Assert.Single(Run(Net.Replace("Dense(1)", "Dense(0)", StringComparison.Ordinal), "net.Predict(new float[3], x);").Lamina).Id);

    [Fact]
    public void A_file_belongs_to_no_network_when_two_have_its_name()
    {
        SourceSettings settings = SourceSettings.Default with { AdditionalFiles =
            [("Net.safetensors", Safetensors.Of()), ("B.Net.safetensors", Safetensors.Of())] };
        GeneratorRun run = GeneratorRun.Of(
            settings, Net.Replace("using Lamina;", "using Lamina;\nnamespace A;", StringComparison.Ordinal),
            Net.Replace("using Lamina;", "using Lamina;\nnamespace B;", StringComparison.Ordinal));
        Assert.StartsWith("'B.Net.safetensors' does not fit 'Net'", Assert.Single(run.Lamina).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_passed_over() =>
        Assert.Null(SafetensorsFile.Read(Path.Combine(Path.GetTempPath(), "lamina-no-such.safetensors")));

    /// <summary>Whatever stands where a header should be, reading ends with an answer.</summary>
    [Fact]
    public void No_header_makes_the_reader_throw()
    {
        const string Right = """{"__metadata__":{"a":"\u0041\n"},"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}  """;
        IReadOnlyList<SavedTensor> tensors = HeaderReader.Read(Right)!.Tensors;
        Assert.Equal(("w", "F32", 24L), (tensors[0].Name, tensors[0].Type, tensors[0].End));
        Assert.Equal([2L, 3L], tensors[0].Shape);

        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            char[] text = Right.ToCharArray();
            for (int changes = random.Next(1, 4); changes > 0; changes--)
                text[random.Next(text.Length)] = "{}[]:,\"\\u09a- \0\uD800"[random.Next(16)];
            if (HeaderReader.Read(new string(text, 0, random.Next(text.Length + 1))) is null) refused++;
        }

        Assert.InRange(refused, 15_000, 20_000);
        Assert.Null(HeaderReader.Read(new string('[', 100_000)));
        Assert.Null(HeaderReader.Read("{\"a\":" + new string('{', 100_000)));
    }

    private static GeneratorRun Run(string network, string use) => GeneratorRun.Of(
        network,
        $"using System;\ninternal static class User {{ public static void Use(Net net, float[] x) {{ {use} }} public static void "
            + $"Change(ref float[] y) => y = []; }}");
}
