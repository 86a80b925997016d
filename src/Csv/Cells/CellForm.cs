namespace Lamina.Data;

/// <summary>The part of a schema that a parser needs, checked: the special characters of the text.</summary>
/// <param name="Delimiter">The separator of cells.</param>
/// <param name="Quote">The quote around cells; null if there is none.</param>
/// <param name="Comment">The first character of comment lines; null if there are none.</param>
/// <param name="Trim">Whether blanks around cells are removed.</param>
internal sealed record CellForm(char Delimiter, char? Quote, char? Comment, bool Trim)
{
    /// <summary>The form of a schema; the delimiter that the file states, if any, takes precedence.</summary>
    /// <exception cref="ArgumentException">Two characters of the schema conflict, or one cannot have its role.</exception>
    public static CellForm Of(CsvSchema schema, char? delimiter = null)
    {
        char separator = delimiter ?? schema.Delimiter;

        // If runs of spaces separate fields, no blank is left around a field.
        bool trim = schema.Trim && !(schema.JoinDelimiters && separator == ' ');
        CellForm form = new(separator, schema.Quote, schema.Comment, trim);
        Require(form.Delimiter, nameof(CsvSchema.Delimiter));
        if (form.Quote is char quote) Require(quote, nameof(CsvSchema.Quote));
        if (form.Comment is char comment) Require(comment, nameof(CsvSchema.Comment));
        RequireDifferent(form.Delimiter, form.Quote, nameof(CsvSchema.Delimiter), nameof(CsvSchema.Quote));
        RequireDifferent(form.Delimiter, form.Comment, nameof(CsvSchema.Delimiter), nameof(CsvSchema.Comment));
        RequireDifferent(form.Quote, form.Comment, nameof(CsvSchema.Quote), nameof(CsvSchema.Comment));
        if (form.Quote is ' ')
            throw new ArgumentException("CsvSchema.Quote is ' ', which cannot enclose fields. Set it to null if there are no quotes.");
        if (form is { Quote: '\t', Trim: true })
        {
            throw new ArgumentException(
                "CsvSchema.Quote is '\\t' and CsvSchema.Trim is true, which removes the tabs around fields. Set Trim to false.");
        }

        if (form is { Delimiter: ' ', Trim: true })
        {
            throw new ArgumentException(
                "CsvSchema.Delimiter is ' ' and CsvSchema.Trim is true, which removes the blanks around fields. Set Trim to false if each "
                + "space separates two fields, or JoinDelimiters to true if a run of spaces does.");
        }

        return form;
    }

    private static void Require(char character, string property)
    {
        if (character is '\n' or '\r' or '\0' || char.IsSurrogate(character))
        {
            throw new ArgumentException(
                $"CsvSchema.{property} is {CellText.Quote(character.ToString())}, which ends lines or is not a character. "
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
