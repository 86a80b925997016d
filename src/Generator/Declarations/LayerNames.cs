using System.Globalization;

namespace Lamina.Generator.Declarations;

/// <summary>The names of layers and of the members they become.</summary>
internal static class LayerNames
{
    /// <summary>Members that every generated network has, whatever its layers.</summary>
    public static readonly IReadOnlyList<string> FixedMembers = new[] { "Description", "Parameters", "Predict", "laminaPredictor" };

    /// <summary>The layers' names in order: as given, or the kind and its number among all layers of that kind, such as dense2.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LayerDeclaration> layers)
    {
        var counts = new Dictionary<string, int>();
        var names = new List<string>(layers.Count);
        foreach (LayerDeclaration layer in layers)
        {
            counts.TryGetValue(layer.Kind, out int count);
            counts[layer.Kind] = ++count;
            names.Add(layer.Name ?? Camel(layer.Kind) + count.ToString(CultureInfo.InvariantCulture));
        }

        return names;
    }

    /// <summary>Letters, digits and underscores, no digit first: valid in C#, in file formats and in PyTorch's module names.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && !IsDigit(name[0]) && name.All(c => c == '_' || IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));

    /// <summary>The member of a layer: dense1 → Dense1.</summary>
    public static string Member(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Camel(string kind) => char.ToLowerInvariant(kind[0]) + kind.Substring(1);

    private static bool IsDigit(char c) => c >= '0' && c <= '9';
}
