namespace Lamina.Serialization;

/// <summary>What a file may hold, and how it is read. A <see cref="Serialization.Layout"/> alone converts to options.</summary>
public sealed record LoadOptions
{
    /// <summary>The longest header that the format allows, in bytes.</summary>
    internal const int LongestHeader = 100_000_000;

    private readonly int maximumHeaderLength = LongestHeader;

    /// <summary>
    /// The layout of the file; null by default, which reads it from the metadata. Files that <see cref="NetworkFile"/> saved state it, or
    /// have the key <c>network</c>. Any other file needs it if a tensor has three axes or more, or if the order of a dense layer's columns
    /// depends on it.
    /// </summary>
    public Layout? Layout { get; init; }

    /// <summary>
    /// Whether NaN and infinities are loaded as they are, and elements of F64 beyond single precision as infinities; false by default,
    /// which refuses the file.
    /// </summary>
    public bool AllowNonFinite { get; init; }

    /// <summary>The longest header that is read, in bytes, from 0 to 100,000,000, the limit of the format and the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set outside of these.</exception>
    public int MaximumHeaderLength
    {
        get => maximumHeaderLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestHeader);
            maximumHeaderLength = value;
        }
    }

    /// <summary>Options with a layout, so that <c>network.Load(path, Layout.PyTorch)</c> is enough.</summary>
    public static implicit operator LoadOptions(Layout layout) => FromLayout(layout);

    /// <summary>Options with a layout.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such layout.</exception>
    public static LoadOptions FromLayout(Layout layout) => Enum.IsDefined(layout)
        ? new LoadOptions { Layout = layout }
        : throw new ArgumentOutOfRangeException(nameof(layout), layout, "Unknown layout.");
}
