namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>A unit of which one file has another text.</summary>
/// <param name="Seed">The seed that draws it.</param>
/// <param name="Number">Its number among the mutants of the seed.</param>
/// <param name="Unit">The sources.</param>
/// <param name="File">The number of the changed file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Done">What was changed.</param>
internal sealed record Mutant(int Seed, int Number, SourceUnit Unit, int File, string Text, string Done)
{
    public bool IsOriginal => Text == Unit.Files[File];

    /// <summary>One line.</summary>
    public override string ToString() =>
        $"seed {Seed} case {Number} file {File} of {Unit}: {Done}".ReplaceLineEndings(" ").Replace('\0', '0').Replace('\u2028', ' ');
}
