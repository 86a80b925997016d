using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>An attribute as it stands in source.</summary>
/// <param name="Kind">Its name without suffix.</param>
/// <param name="Arguments">Source text, one entry each.</param>
internal sealed record AttributeText(string Kind, EquatableArray<string> Arguments)
{
    public static AttributeText Of(string kind, params string[] arguments) => new(kind, arguments.ToEquatableArray());

    /// <summary>With one more argument.</summary>
    public AttributeText With(string argument) => this with { Arguments = Arguments.Append(argument).ToEquatableArray() };

    /// <summary>With a named argument; the same where there is no value.</summary>
    public AttributeText With(string name, string? value) => value is null ? this : With($"{name} = \"{value}\"");

    public override string ToString() => Arguments.Count == 0 ? Kind : $"{Kind}({string.Join(", ", Arguments)})";
}
