using System.Globalization;

namespace Lamina.Generator.Declarations;

/// <summary>A correction that an editor can offer.</summary>
/// <param name="Title">What it does, as a menu shows it.</param>
/// <param name="Edits">What changes, in this order.</param>
internal sealed record Fix(string Title, EquatableArray<Edit> Edits)
{
    public static Fix Of(string title, params Edit[] edits) => new(title, edits.ToEquatableArray());

    /// <summary>Without those that are null.</summary>
    public static EquatableArray<Fix> List(params Fix?[] fixes) => fixes.OfType<Fix>().ToEquatableArray();
}

/// <summary>One change of an attribute.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Site">The attribute.</param>
/// <param name="Target">The argument: its position, or its name if it has one; empty where the attribute itself changes.</param>
/// <param name="Text">Source text: the argument's new value, or an attribute or several, separated by commas.</param>
internal sealed record Edit(EditKind Kind, int Site, string Target, string Text)
{
    /// <summary>It writes a number into an argument.</summary>
    public bool IsNumber =>
        Kind == EditKind.SetArgument && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static Edit SetArgument(int site, string argument, string value) => new(EditKind.SetArgument, site, argument, value);

    public static Edit SetArgument(int site, int position, string value) => new(EditKind.SetArgument, site, $"{position}", value);

    public static Edit RemoveArgument(int site, string argument) => new(EditKind.RemoveArgument, site, argument, "");

    public static Edit InsertBefore(int site, string attributes) => new(EditKind.InsertBefore, site, "", attributes);

    public static Edit InsertAfter(int site, string attributes) => new(EditKind.InsertAfter, site, "", attributes);

    public static Edit Replace(int site, string attributes) => new(EditKind.Replace, site, "", attributes);

    public static Edit Remove(int site) => new(EditKind.Remove, site, "", "");
}

/// <summary>What an edit does to the attribute at its site; the code fixes know these names.</summary>
internal enum EditKind
{
    /// <summary>Gives an argument another value, or adds it.</summary>
    SetArgument,

    /// <summary>Removes an argument.</summary>
    RemoveArgument,

    /// <summary>Puts attributes before it.</summary>
    InsertBefore,

    /// <summary>Puts attributes after it.</summary>
    InsertAfter,

    /// <summary>Puts attributes in its place.</summary>
    Replace,

    /// <summary>Removes it.</summary>
    Remove,
}
