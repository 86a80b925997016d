namespace Lamina.Data;

/// <summary>Checks limits, with one wording of the message.</summary>
internal static class Limit
{
    /// <summary>Throws unless a value is within its limit.</summary>
    /// <param name="file">Path or name of the file.</param>
    /// <param name="what">What was counted, as the subject of a sentence with its verb, for example <c>The file has</c>.</param>
    /// <param name="value">The count.</param>
    /// <param name="limit">The option's value.</param>
    /// <param name="option">Name of the option in <see cref="DataLimits"/>.</param>
    public static void Require(string file, string what, decimal value, long limit, string option)
    {
        if (value > limit) throw new DataFileException(file, Sentence($"{what} {value:0}", limit, option));
    }

    /// <summary>The exception for counts that stop at the limit.</summary>
    public static DataFileException Exceeded(string file, string what, long limit, string option, long? line = null) =>
        new(file, Sentence($"{what} more than {limit}", limit, option), line);

    private static string Sentence(FormattableString counted, long limit, string option)
    {
        string what = FormattableString.Invariant(counted);
        return FormattableString.Invariant($"{what} {Noun(option)}; {nameof(DataLimits)}.{option} is {limit}. ")
            + "Raise it if you trust the file.";
    }

    private static string Noun(string option) => option.ToLowerInvariant();
}
