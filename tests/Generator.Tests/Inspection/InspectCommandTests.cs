using System.IO;
using Lamina.Inspect;

namespace Lamina.Generator.Tests.Inspection;

/// <summary>tools/Inspect as it is called.</summary>
public sealed class InspectCommandTests : IDisposable
{
    private const string Networks = """
        using Lamina;

        namespace Acme;

        [Network, Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
        public partial class PlanarNet;

        [Network, Input(8), Dense(3), Softmax, Loss(Loss.CrossEntropy)]
        public partial class DigitsNet;
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-");

    public static TheoryData<string> Stages =>
        [.. NetworkStages.All.Select(stage => stage.Name), .. NetworkStages.Passes.Select(pass => "after:" + pass)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_stage_and_pass_is_printed_for_one_network(string stage)
    {
        (int code, string output, _) = Run(Networks, "--network", "PlanarNet", "--stage", stage);
        Assert.Equal(0, code);
        Assert.StartsWith("== Acme.PlanarNet\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("DigitsNet", output, StringComparison.Ordinal);
        Assert.True(output.Split('\n').Length > 5, output);
    }

    [Fact]
    public void Without_a_network_all_are_printed() => Assert.Equal(
        ["== Acme.PlanarNet", "== Acme.DigitsNet"], Lines(Run(Networks, "--stage", "declaration").Output, "== "));

    [Fact]
    public void Without_a_stage_the_stages_are_listed()
    {
        (int code, string output, string errors) = Run(Networks);
        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.All(NetworkStages.All, stage => Assert.Contains($"--stage {stage.Name} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public void All_stages_but_files_are_printed_at_once() => Assert.Equal(
        NetworkStages.All.Where(stage => !stage.IsFile).Select(stage => "-- " + stage.Name),
        Lines(Run(Networks, "--network", "Acme.DigitsNet", "--stage", "all").Output, "-- "));

    [Fact]
    public void Hyphens_stand_for_the_spaces_of_a_pass() => Assert.Equal(
        Run(Networks, "--stage", "after:dead nodes"), Run(Networks, "--stage", "after:dead-nodes"));

    [Fact]
    public void What_a_network_is_not_compiled_for_is_shown_with_a_note()
    {
        (int code, string output, string errors) = Run(Networks, "--network", "PlanarNet", "--stage", "launches");
        Assert.Equal(0, code);
        Assert.Equal("Acme.PlanarNet does not name Targets.OpenCl; this is what it would be.\n", errors);
        Assert.Contains("launch 0: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no network 'PlanerNet'; did you mean 'PlanarNet'?", "--network", "PlanerNet")]
    [InlineData("There is no network 'Nothing'; there are 'PlanarNet', 'DigitsNet'.", "--network", "Nothing")]
    [InlineData("There is no stage 'scedule'; did you mean 'schedule'?", "--stage", "scedule")]
    [InlineData("There is no pass 'dead node'; did you mean 'dead nodes'?", "--stage", "after:dead node")]
    [InlineData("--stage needs a value after it.", "--stage")]
    [InlineData("There is no option '--stages'; there are --network NAME, --stage STAGE and --help.", "--stages", "all")]
    public void What_does_not_exist_is_said_in_a_sentence_with_the_nearest_name(string sentence, params string[] options) =>
        Assert.Equal((2, "", sentence + "\n"), Run(Networks, options));

    [Fact]
    public void An_unknown_pass_is_answered_with_all_passes()
    {
        (int code, _, string errors) = Run(Networks, "--stage", "after:everything");
        Assert.Equal(2, code);
        Assert.All(NetworkStages.Passes, pass => Assert.Contains($"'{pass}'", errors, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_names_every_stage_and_pass()
    {
        (int code, string output, string errors) = Call("--help");
        Assert.Equal((0, ""), (code, errors));
        Assert.All(
            NetworkStages.All.Select(stage => stage.Name).Concat(NetworkStages.Passes),
            name => Assert.Contains(name, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_file_it_says_what_it_needs() => Assert.Equal((2, "", "Name a file that declares networks, or --help.\n"), Call());

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Equal((2, "", "There is no file or folder 'none.cs'.\n"), Call("none.cs"));

    [Fact]
    public void Files_without_a_network_are_an_error() =>
        Assert.Equal((1, "", "No class in these files has [Network].\n"), Run("class Nothing;"));

    [Fact]
    public void A_network_with_errors_shows_its_diagnostics_and_its_declaration()
    {
        (int code, string output, string errors) = Run(
            Networks.Replace("Dense(4)", "Dense(0)", StringComparison.Ordinal), "--network", "PlanarNet", "--stage", "all");
        Assert.Equal(1, code);
        Assert.Contains("Net.cs(5,21): error LAM0018: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("has errors; it has no stage after its declaration but C# that throws.\n", errors, StringComparison.Ordinal);
        Assert.Contains("units=0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("-- lowered", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_in_another_file_is_found_when_it_is_given()
    {
        const string network = "using Lamina; [Network, Input(2), Use<Body>, Loss(Loss.MeanSquaredError)] public partial class Net;";
        string other = Path.Combine(folder.CreateSubdirectory("Blocks").FullName, "Body.cs");
        File.WriteAllText(other, "using Lamina; [Block, Dense(3), Tanh] public class Body;");
        Assert.NotEqual(0, Run(network).Code);
        Assert.Contains("body1.dense1", Run(network, Path.GetDirectoryName(other)!, "--stage", "lowered").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_CSharp_are_counted_and_the_first_is_shown() => Assert.Contains(
        "The files have an error of C#; give the other files of the project too where they are missing. The first: ",
        Run(Networks + " public class Other : Missing;").Errors, StringComparison.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    private static IEnumerable<string> Lines(string output, string begin) =>
        output.Split('\n').Where(line => line.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>On one file of this text.</summary>
    private (int Code, string Output, string Errors) Run(string source, params string[] options)
    {
        string path = Path.Combine(folder.FullName, "Net.cs");
        File.WriteAllText(path, source);
        return Call([path, .. options]);
    }

    private static (int Code, string Output, string Errors) Call(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        return (InspectCommand.Run(arguments, output, errors), output.ToString(), errors.ToString());
    }
}
