using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>Corrections that put layers before another.</summary>
internal static class Insertions
{
    /// <summary>Layers between one and what it takes; null where names would come to mean other layers.</summary>
    /// <param name="context">Of the layer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="attributes">Source text, one attribute each.</param>
    public static Fix? Before(LoweringContext context, LayerDeclaration layer, params string[] attributes)
    {
        if (Names(context, attributes.Select(attribute => (attribute.Split('(')[0], (string?)null)).ToArray()) is null) return null;

        string title = $"Insert [{string.Join(", ", attributes)}]";
        if (layer.From is not { } from) return Fix.Of(title, Edit.InsertBefore(layer.OwnSite, string.Join(", ", attributes)));
        return Fix.Of(
            title,
            Edit.RemoveArgument(layer.OwnSite, "From"),
            Edit.InsertBefore(layer.OwnSite, string.Join(", ", attributes.Skip(1).Prepend(With(attributes[0], $"From = \"{from}\"")))));
    }

    /// <summary>One more argument in an attribute's text.</summary>
    public static string With(string attribute, string argument) =>
        attribute.EndsWith(")", StringComparison.Ordinal) ? $"{attribute.Substring(0, attribute.Length - 1)}, {argument})" : $"{attribute}({argument})";

    /// <summary>
    /// The names of layers that are put before the present one, or in its place; null where a name in use would come to mean another layer,
    /// because unnamed layers are numbered, or where two layers would get one name.
    /// </summary>
    /// <param name="context">Of the present layer.</param>
    /// <param name="inserted">Kinds and given names.</param>
    /// <param name="replaces">The last of them stands for the present layer.</param>
    public static IReadOnlyList<string>? Names(LoweringContext context, (string Kind, string? Name)[] inserted, bool replaces = false)
    {
        LayerScope scope = context.Scope;
        int index = scope.Index;
        List<(string Kind, string? Name)> before = scope.Layers.Select(layer => (layer.Kind, layer.Name)).ToList();
        IReadOnlyList<string> names = LayerNames.Of(before.Take(index).Concat(inserted).Concat(before.Skip(replaces ? index + 1 : index)));
        int shift = replaces ? inserted.Length - 1 : inserted.Length;
        bool keepsNames = LayerReferences.All(context)
            .Select(name => scope.Names.ToList().IndexOf(name))
            .All(place => place < index || names[place + shift] == scope.Names[place]);
        bool areDistinct = names.Concat(LayerNames.Of(context.Declaration.Inputs)).Select(LayerNames.Member).Distinct().Count()
            == names.Count + context.Declaration.Inputs.Count;
        return keepsNames && areDistinct ? names.Skip(index).Take(inserted.Length).ToList() : null;
    }
}
