using System.Text.RegularExpressions;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Heads;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>The domain of every loss is what docs/numerics.md says in the last column of its table.</summary>
public class TargetDomainTests
{
    private static readonly Dictionary<TargetDomainKind, string> Words = new()
    {
        [TargetDomainKind.Any] = "any",
        [TargetDomainKind.UnitInterval] = "y in [0, 1]",
        [TargetDomainKind.Distribution] = "a distribution",
        [TargetDomainKind.OptionalDistribution] = "a distribution, then the teacher's logits t, any; with h = 0 the labels may be zeros",
        [TargetDomainKind.Signs] = "y = ±1",
    };

    public static TheoryData<string> Losses => [.. Enum.GetNames<LossKind>()];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_has_a_row_with_its_domain(string loss)
    {
        string row = Assert.Single(Table(), row => Regex.IsMatch(row, $@"^\| {loss}\b"));
        TargetDomainKind domain = TargetDomains.Of(new LossDeclaration(0, Enum.Parse<LossKind>(loss), Delta: 1));
        Assert.Contains(Words[domain], row[row.LastIndexOf("| ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_distillation_that_uses_them_are_distributions_and_own_losses_take_anything()
    {
        var loss = new LossDeclaration(0, LossKind.Distillation, Delta: 1);
        Assert.Equal(TargetDomainKind.Distribution, TargetDomains.Of(loss with { HardWeight = 0.25 }));
        FormulaDeclaration own = new("Mine", 2, new FormulaParameter(0));
        Assert.Equal(TargetDomainKind.Any, TargetDomains.Of(loss with { Formula = own }));
    }

    /// <summary>The rows of the table of losses.</summary>
    private static IEnumerable<string> Table() => Repository.Read("docs/numerics.md").Split('\n')
        .SkipWhile(line => !line.StartsWith("| loss | 𝓛", StringComparison.Ordinal))
        .TakeWhile(line => line.Length > 0);
}
