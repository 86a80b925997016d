namespace Lamina.Data;

/// <summary>The classes of cell texts.</summary>
internal enum CellKind
{
    /// <summary>A finite number in the style of its column.</summary>
    Number,

    /// <summary>A number in another style, such as <c>1,234.5</c> or <c>5%</c>.</summary>
    OtherNotation,

    /// <summary>An infinity, or a number that double precision cannot hold.</summary>
    OutOfRange,

    /// <summary>One of the texts that programs write for missing values.</summary>
    LooksMissing,

    /// <summary>Anything else.</summary>
    Text,
}
