using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>Corrections that put layers before another.</summary>
internal static class Insertions
{
    /// <summary>Layers between one and its input; null where names would come to mean other layers.</summary>
    /// <param name="input">Of the layer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="attributes">The layers that are put before it.</param>
    public static Fix? Before(LayerInput input, LayerDeclaration layer, params AttributeText[] attributes)
    {
        if (Names(input, attributes.Select(attribute => (attribute.Kind, (string?)null)).ToArray()) is null) return null;

        string title = $"Insert [{string.Join<AttributeText>(", ", attributes)}]";
        IEnumerable<AttributeText> inserted = attributes.Skip(1).Prepend(attributes[0].With("From", layer.From));
        Edit insert = Edit.InsertBefore(layer.OwnSite, string.Join(", ", inserted));
        return layer.From is null ? Fix.Of(title, insert) : Fix.Of(title, Edit.RemoveArgument(layer.OwnSite, "From"), insert);
    }

    /// <summary>
    /// The names of layers that are put before a layer, or in its place; null where a name in use would come to mean another layer,
    /// because unnamed layers are numbered, or where two layers would get one name.
    /// </summary>
    /// <param name="input">Of the layer.</param>
    /// <param name="inserted">Kinds and given names.</param>
    /// <param name="replaces">The last of them takes the layer's name.</param>
    public static IReadOnlyList<string>? Names(LayerInput input, (string Kind, string? Name)[] inserted, bool replaces = false)
    {
        // After an error before it, what is wrong with the shapes here is not reported, and all names would be looked at for nothing.
        if (input.Value.IsUnknown) return null;
        LayerScope scope = input.Scope;
        int index = input.Index;
        List<(string Kind, string? Name)> before = scope.Layers.Select(layer => (layer.Kind, layer.Name)).ToList();
        IReadOnlyList<string> names = LayerNames.Of(before.Take(index).Concat(inserted).Concat(before.Skip(replaces ? index + 1 : index)));
        int shift = replaces ? inserted.Length - 1 : inserted.Length;
        bool keepsNames = LayerReferences.All(scope)
            .Select(name => scope.IndexOf(name))
            .All(place => place < index || names[place + shift] == scope.Names[place]);
        bool areDistinct = names.Concat(LayerNames.Of(scope.Network.Inputs)).Select(LayerNames.Member).Distinct().Count()
            == names.Count + scope.Network.Inputs.Count;
        return keepsNames && areDistinct ? names.Skip(index).Take(inserted.Length).ToList() : null;
    }
}
