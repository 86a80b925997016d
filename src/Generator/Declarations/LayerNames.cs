using System.Globalization;

namespace Lamina.Generator.Declarations;

/// <summary>The names of layers and of the members they become.</summary>
internal static class LayerNames
{
    /// <summary>Members that every generated network has, whatever its layers.</summary>
    public static readonly IReadOnlyList<string> FixedMembers =
        new[] { "Description", "Parameters", Predict, "Summary", "ToInference", "Inference", Predictor };

    /// <summary>A private field that only a network that was compiled has.</summary>
    public const string Predictor = "laminaPredictor";

    /// <summary>The method that a user may overload.</summary>
    public const string Predict = "Predict";

    /// <summary>What a block calls its input, and a network its only one.</summary>
    public const string BlockInput = "input";

    /// <summary>What <see cref="IsValid"/> demands, as messages say it.</summary>
    public const string Form = "it must consist of letters a–z, digits and underscores, and not begin with a digit";

    /// <summary>The inputs' names in order: as given, "input" for a single one, otherwise input1, input2 ….</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<InputDeclaration> inputs) => inputs
        .Select((input, i) => input.Name ?? (inputs.Count == 1 ? BlockInput : BlockInput + (i + 1).ToString(CultureInfo.InvariantCulture)))
        .ToList();

    /// <summary>The layers' names in order: as given, or the kind and its number among all layers of that kind, such as dense2.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LayerDeclaration> layers) => Of(layers.Select(layer => (layer.Kind, layer.Name)));

    /// <summary>The same of kinds and given names.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<(string Kind, string? Name)> layers)
    {
        var counts = new Dictionary<string, int>();
        var names = new List<string>();
        foreach ((string kind, string? name) in layers)
        {
            counts.TryGetValue(kind, out int count);
            counts[kind] = ++count;
            names.Add(name ?? Camel(kind) + count.ToString(CultureInfo.InvariantCulture));
        }

        return names;
    }

    /// <summary>Letters, digits and underscores, no digit first: valid in C#, in file formats and in PyTorch's module names.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && !IsDigit(name[0]) && name.All(c => c == '_' || IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));

    /// <summary>The member of a layer: dense1 → Dense1. While the user types, a name may be empty.</summary>
    public static string Member(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Camel(string kind) => kind.Length == 0 ? kind : char.ToLowerInvariant(kind[0]) + kind.Substring(1);

    private static bool IsDigit(char c) => c >= '0' && c <= '9';
}
