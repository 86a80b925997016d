namespace Lamina.Kernels;

/// <summary>An arithmetic progression of whole numbers: Start, Start + Step, …</summary>
internal readonly record struct Progression(int Count, int Start, int Step)
{
    /// <summary>The distance from the first to the last of the given number of terms, plus 1.</summary>
    public int Span(int count) => ((count - 1) * Step) + 1;
}
