using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Inspection;

/// <summary>What holds of every text of a stage, over networks with every layer.</summary>
public class StageTextTests
{
    private const int Width = 140;

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Lines_fit_the_page_and_show_no_type_of_the_compiler(string name) => Assert.All(Texts(DeclaredGraphs.All[name]), text =>
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotMatch(@"Lamina\.|System\.|`|Declaration\b|Geometry \{", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Width && !line.EndsWith(' '), line));
    });

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Texts_are_the_same_again_and_under_another_culture(string name)
    {
        List<string> first = Texts(DeclaredGraphs.All[name]);
        Assert.Equal(first, RunChecks.UnderDecimalComma(() => Texts(DeclaredGraphs.All[name])));
    }

    [Fact]
    public void A_pass_that_runs_for_two_stages_is_shown_twice()
    {
        string text = new NetworkStages(DeclaredGraphs.All[DeclaredGraphs.All.Keys.First()]).TextAfter("loss expansion");
        IEnumerable<string> headings = text.Split('\n').Where(line => line.Contains(", after loss expansion: ", StringComparison.Ordinal));
        Assert.Equal(["training", "evaluation", "inference"], headings.Select(line => line.Split(',')[0]));
    }

    /// <summary>Every stage but the files.</summary>
    private static List<string> Texts(NetworkDeclaration declaration)
    {
        var stages = new NetworkStages(declaration, TargetKinds.Cpu | TargetKinds.OpenCl);
        Assert.True(stages.HasGraph);
        return NetworkStages.All.Where(stage => !stage.IsFile).Select(stages.Text).ToList();
    }
}
