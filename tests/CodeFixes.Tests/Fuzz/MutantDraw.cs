namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>The mutated sources of a seed: some units, and a number of mutants of each, so that a unit is compiled once.</summary>
internal sealed class MutantDraw
{
    public const int Units = 10, MutantsOfAUnit = 16, Cases = Units * MutantsOfAUnit;

    private readonly int seed;
    private readonly SourceUnit[] units;

    public MutantDraw(int seed)
    {
        this.seed = seed;
        var random = new Random(seed);
        units = [.. Enumerable.Range(0, Units).Select(_ => SourceUnits.All[random.Next(SourceUnits.All.Count)])];
    }

    /// <summary>The first of each unit is the source as it is.</summary>
    public Mutant Draw(int number)
    {
        SourceUnit unit = units[number / MutantsOfAUnit];
        var random = new Random((seed * Cases) + number);
        int file = random.Next(unit.MutableFiles);
        if (number % MutantsOfAUnit == 0) return new Mutant(seed, number, unit, file, unit.Files[file], "unchanged");
        SourceUnit donor = units[random.Next(Units)];
        (string text, string done) = new TokenMutator(random).Mutate(unit.Files[file], donor.Files[random.Next(donor.MutableFiles)]);
        return new Mutant(seed, number, unit, file, text, done);
    }
}
