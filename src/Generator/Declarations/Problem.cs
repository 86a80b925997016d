namespace Lamina.Generator.Declarations;

/// <summary>Something wrong with a declaration, before it has a place in a file.</summary>
/// <param name="Kind">What is wrong; each kind is one diagnostic.</param>
/// <param name="Site">The place at fault: the number of an attribute or of another site of Parsing's, or <see cref="OnClass"/>.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Problem(ProblemKind Kind, int Site, EquatableArray<string> Arguments)
{
    /// <summary>The site of problems with the class itself; they stand on its name.</summary>
    public const int OnClass = -1;

    public static Problem At(int site, ProblemKind kind, params string[] arguments) => new(kind, site, arguments.ToEquatableArray());
}
