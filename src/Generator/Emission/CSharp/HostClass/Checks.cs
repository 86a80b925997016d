namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>The dimension checks at a public entry.</summary>
internal static class Checks
{
    private const string Class = "global::Lamina.Kernels.DimensionCheck";

    /// <summary>At least one example.</summary>
    public static string Examples(string examples) => $"{Class}.Examples({examples});";

    /// <summary>Checks that a span holds the given number of elements per example.</summary>
    public static string Rows(string argument, int width, string examples) =>
        $"{Class}.Rows({argument}.Length, {examples}, width: {Literals.Of(width)}, nameof({argument}), Description);";

    /// <summary>Checks that an output shares no memory with an input, another output or the parameters.</summary>
    public static string Apart(string output, string other, string otherArgument) =>
        $"{Class}.Apart({output}, {other}, nameof({output}), nameof({otherArgument}), Description);";

    /// <summary>A whole parameter block.</summary>
    public static string Block(string argument, int length) =>
        $"{Class}.Block({argument}.Length, {Literals.Of(length)}, nameof({argument}), Description);";
}
