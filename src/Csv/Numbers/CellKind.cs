namespace Lamina.Data;

/// <summary>What the text of a cell looks like, by itself.</summary>
internal enum CellKind
{
    /// <summary>A finite number in the style of its column.</summary>
    Number,

    /// <summary>A number in another style, such as <c>1,234.5</c> or <c>5%</c>.</summary>
    OtherNotation,

    /// <summary>An infinity, or a number that double precision cannot hold.</summary>
    OutOfRange,

    /// <summary>One of the texts by which programs write that a value is missing.</summary>
    LooksMissing,

    /// <summary>Anything else.</summary>
    Text,
}
