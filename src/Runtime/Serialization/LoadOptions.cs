namespace Lamina.Serialization;

/// <summary>Options for loading a file. A <see cref="Serialization.Layout"/> converts implicitly to options.</summary>
public sealed record LoadOptions
{
    /// <summary>The longest header that the format allows, in bytes.</summary>
    internal const int LongestHeader = 100_000_000;

    private readonly int maxHeaderLength = LongestHeader;

    /// <summary>
    /// The layout of the file; null, the default, reads it from the metadata. Files saved by <see cref="NetworkFile"/> state it, or have
    /// the key <c>network</c>. For any other file, it is required if a tensor has three axes or more, or if the order of a dense layer's
    /// columns depends on it.
    /// </summary>
    public Layout? Layout { get; init; }

    /// <summary>
    /// Whether NaN and infinities are loaded as they are, and elements of F64 outside the range of single precision as infinities. False,
    /// the default, rejects such a file.
    /// </summary>
    public bool AllowNonFinite { get; init; }

    /// <summary>The longest header that is read, in bytes, from 0 to 100,000,000, the limit of the format and the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxHeaderLength
    {
        get => maxHeaderLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestHeader);
            maxHeaderLength = value;
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
