namespace Lamina.Data;

/// <summary>What divides a text into cells, checked: the part of a schema that a parser sees.</summary>
/// <param name="Delimiter">What separates cells.</param>
/// <param name="Quote">What encloses cells; null if nothing does.</param>
/// <param name="Comment">What lines begin with that are no rows; null if there are none.</param>
/// <param name="Trim">Whether blanks around cells are dropped.</param>
internal sealed record CellForm(char Delimiter, char? Quote, char? Comment, bool Trim)
{
    /// <summary>The form of a schema, with the delimiter that the file names itself, if it does.</summary>
    /// <exception cref="ArgumentException">Two characters of the schema contradict each other, or one cannot do what it should.</exception>
    public static CellForm Of(CsvSchema schema, char? delimiter = null)
    {
        char separator = delimiter ?? schema.Delimiter;

        // Where runs of spaces separate, no blank is left around a field.
        bool trim = schema.Trim && !(schema.JoinDelimiters && separator == ' ');
        CellForm form = new(separator, schema.Quote, schema.Comment, trim);
        Require(form.Delimiter, nameof(CsvSchema.Delimiter));
        if (form.Quote is char quote) Require(quote, nameof(CsvSchema.Quote));
        if (form.Comment is char comment) Require(comment, nameof(CsvSchema.Comment));
        RequireDifferent(form.Delimiter, form.Quote, nameof(CsvSchema.Delimiter), nameof(CsvSchema.Quote));
        RequireDifferent(form.Delimiter, form.Comment, nameof(CsvSchema.Delimiter), nameof(CsvSchema.Comment));
        RequireDifferent(form.Quote, form.Comment, nameof(CsvSchema.Quote), nameof(CsvSchema.Comment));
        if (form.Quote is ' ')
            throw new ArgumentException("CsvSchema.Quote is ' ', which cannot enclose fields. Set it to null if nothing does.");
        if (form is { Quote: '\t', Trim: true })
        {
            throw new ArgumentException(
                "CsvSchema.Quote is '\\t' and CsvSchema.Trim is true, which drops the tabs around fields. Set Trim to false.");
        }

        if (form is { Delimiter: ' ', Trim: true })
        {
            throw new ArgumentException(
                "CsvSchema.Delimiter is ' ' and CsvSchema.Trim is true, which drops the blanks around fields. Set Trim to false if each "
                + "space separates two fields, or JoinDelimiters to true if a run of spaces does.");
        }

        return form;
    }

    private static void Require(char character, string property)
    {
        if (character is '\n' or '\r' or '\0' || char.IsSurrogate(character))
        {
            throw new ArgumentException(
                $"CsvSchema.{property} is {CellText.Quote(character.ToString())}, which ends lines or is no character. "
                + $"Use another, such as {(property == nameof(CsvSchema.Delimiter) ? "',', ';' or '\\t'" : "'\"' or '#'")}.");
        }
    }

    private static void RequireDifferent(char? one, char? other, string property, string otherProperty)
    {
        if (one is null || one != other) return;

        string repair = otherProperty == nameof(CsvSchema.Quote) ? "; set Quote to null if no field is quoted" : "";
        throw new ArgumentException(
            $"CsvSchema.{property} and CsvSchema.{otherProperty} are both {CellText.Quote(one.Value.ToString())}. Use two "
            + $"characters{repair}.");
    }
}
