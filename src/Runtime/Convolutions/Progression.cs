namespace Lamina.Convolutions;

/// <summary>Whole numbers at one distance: Start, Start + Step, …</summary>
internal readonly record struct Progression(int Count, int Start, int Step)
{
    /// <summary>From the first to the last of so many, both counted.</summary>
    public int Span(int count) => ((count - 1) * Step) + 1;
}
