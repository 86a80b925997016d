namespace Lamina.Generator.Diagnostics;

/// <summary>
/// How corrections travel in the properties of a diagnostic. Compiled into the code fixes too, which share nothing else with the generator.
/// </summary>
internal static class FixFormat
{
    /// <summary>Between the parts of an edit: its kind, the number of its place, the argument, the text.</summary>
    public const char Separator = '\n';

    /// <summary>Place 0 is the diagnostic's own, place n its additional location n − 1.</summary>
    public const int OwnPlace = 0;

    /// <summary>Property with the right length, digits only, of a diagnostic whose place is the size of an array that is created.</summary>
    public const string LengthProperty = "Length";

    /// <summary>Property that holds a fix's title.</summary>
    public static string Title(int fix) => $"Fix{fix}";

    /// <summary>Property that holds one of its edits.</summary>
    public static string Edit(int fix, int edit) => $"Fix{fix}.{edit}";
}
