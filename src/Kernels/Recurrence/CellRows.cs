namespace Lamina.Kernels;

/// <summary>The operands and results of a cell in a step forward, for one example.</summary>
internal readonly ref struct ForwardRow<T>
{
    /// <summary>g: (gates, units).</summary>
    public required ReadOnlySpan<T> Gates { get; init; }

    /// <summary>U·h: (gates, units).</summary>
    public required ReadOnlySpan<T> Product { get; init; }

    /// <summary>Bias of the last gate's product: (units), or empty.</summary>
    public required ReadOnlySpan<T> Bias { get; init; }

    /// <summary>States of the step before: (sections, units).</summary>
    public required ReadOnlySpan<T> Previous { get; init; }

    /// <summary>States of the step, overwritten: (sections, units).</summary>
    public required Span<T> State { get; init; }

    public required int Units { get; init; }
}

/// <summary>The operands and results of a cell in a step back, for one example.</summary>
internal readonly ref struct GradientRow<T>
{
    /// <summary>States of the step: (sections, units).</summary>
    public required ReadOnlySpan<T> State { get; init; }

    /// <summary>States of the step before: (sections, units).</summary>
    public required ReadOnlySpan<T> Previous { get; init; }

    /// <summary>Gradient by h, whole: (units).</summary>
    public required ReadOnlySpan<T> Dh { get; init; }

    /// <summary>Gradient by c through the next step: (units); for a cell that has one.</summary>
    public required ReadOnlySpan<T> Dc { get; init; }

    /// <summary>Gradient by g, overwritten: (gates, units).</summary>
    public required Span<T> Dgates { get; init; }

    /// <summary>Gradient by the h of the step before that does not go through the product: (units), 0 unless the cell writes it.</summary>
    public required Span<T> Direct { get; init; }

    /// <summary>Gradient by the c of the step before, overwritten by a cell that has one: (units).</summary>
    public required Span<T> PreviousDc { get; init; }

    public required int Units { get; init; }
}
