namespace Lamina.Generator.Declarations;

/// <summary>Something wrong with a declaration, before it has a place in a file.</summary>
/// <param name="Kind">What is wrong; each kind is one diagnostic.</param>
/// <param name="Site">The place at fault: the number of an attribute or of another site of Parsing's, or <see cref="OnClass"/>.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Problem(ProblemKind Kind, int Site, EquatableArray<string> Arguments)
{
    /// <summary>The site of problems with the class itself; they are reported on its name.</summary>
    public const int OnClass = -1;

    /// <summary>Where the fault lies inside a block: the sites of the layer and of the uses around it, innermost first.</summary>
    public EquatableArray<int> Path { get; init; } = Array.Empty<int>().ToEquatableArray();

    /// <summary>Sites of the other sides of the fault, such as the layer whose output does not fit.</summary>
    public EquatableArray<int> Others { get; init; } = Array.Empty<int>().ToEquatableArray();

    /// <summary>Corrections, the likeliest first.</summary>
    public EquatableArray<Fix> Fixes { get; init; } = Array.Empty<Fix>().ToEquatableArray();

    /// <summary>The fault inside a block that this one comes from; its message is the last argument of this one's.</summary>
    public Problem? Cause { get; init; }

    public static Problem At(int site, ProblemKind kind, params string[] arguments) => new(kind, site, arguments.ToEquatableArray());
}
