using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Saved weights that do not fit the network they are named for.</summary>
internal static class WeightsCases
{
    private const string Bad = "using Lamina;\n\n[Network, Input(2), Dense(3), Loss(Loss.MeanSquaredError)]\npublic partial class «Net»;\n";

    private const string Filters =
        "using Lamina;\n\n[Network, Input(5, 5, 3), Conv2D(8, 3), Flatten, Dense(2), Loss(Loss.MeanSquaredError)]\n"
        + "public partial class «Net»;\n";

    private const string Foreign = """{"format":"pt"}""";

    private static readonly (string Name, int[] Shape)[] FilterTensors =
        [("conv2D1.weight", [8, 3, 3, 3]), ("conv2D1.bias", [8]), ("dense1.weight", [2, 72]), ("dense1.bias", [2])];

    private static readonly byte[] Right = Safetensors.Of(("dense1.weight", [3, 2]), ("dense1.bias", [3]));

    public static IReadOnlyList<DiagnosticCase> All =>
    [
        Case(
            "a tensor of another shape", "Net.safetensors", Safetensors.Of(("dense1.weight", [3, 4]), ("dense1.bias", [3])),
            "'Net.safetensors' does not fit 'Net': 'dense1.weight' has shape (3, 4), and the network's is (3, 2)"),
        Case(
            "a tensor too few", "Models.Net.safetensors", Safetensors.Of(("dense1.weight", [3, 2])),
            "'dense1.bias' of shape (3) is missing") with
        {
            Bad = Bad.Replace("[Network", "namespace Models;\n\n[Network", StringComparison.Ordinal)
                .Replace("»;", "» { }", StringComparison.Ordinal),
        },
        Case(
            "a tensor too many", "Net.best.safetensors",
            Safetensors.Of(("dense1.weight", [3, 2]), ("dense1.bias", [3]), ("dense2.bias", [1])),
            "'dense2.bias' is no tensor of the network"),
        Case(
            "a whole other network", "Net.safetensors", Safetensors.Of(("a", [1]), ("b", [1]), ("c", [1])),
            "'dense1.weight' of shape (3, 2) is missing; 'dense1.bias' of shape (3) is missing; 'a' is no tensor of the network; ",
            "; and 1 more"),
        Case(
            "a dtype no network holds", "Net.safetensors",
            Safetensors.WithHeader(
                """
                {"dense1.weight":{"dtype":"I32","shape":[3,2],"data_offsets":[0,24]},
                "dense1.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}}
                """, 36),
            "'dense1.weight' has the dtype I32, which a network cannot hold"),
        Case("no safetensors file", "Net.safetensors", "PK\u0003\u0004 this is a zip file"u8.ToArray(), "it is no safetensors file"),
        Case("another JSON", "Net.safetensors", Safetensors.WithHeader("""{"dense1.weight":[[[[[]]]]]}""", 0),
            "its header is not the JSON of the format"),
        Case("a file that is cut off", "Net.safetensors", Right[..^1], "it is cut off"),
        Case("an empty file", "Net.safetensors", [], "it is shorter than the 8 bytes"),
        Layout("filters without a layout", Safetensors.WithMetadata(Foreign, FilterTensors), null,
            "'Net.safetensors' does not fit 'Net': it does not state its layout, and 'conv2D1.weight' of shape (8, 3, 3, 3) depends on it"),
        Layout("a dense layer after a flattened image", Safetensors.WithMetadata(Foreign, FilterTensors[2..]), null,
            "'dense1.weight' of shape (2, 72), next to a flattened image, depends on it"),
        Layout("a layout that does not exist", Safetensors.WithMetadata(Foreign, FilterTensors), "pytorch",
            "its LaminaLayout in the project is 'pytorch'; expected 'Lamina' or 'PyTorch'"),
        Layout("a layout that the file contradicts", Safetensors.WithMetadata("""{"layout":"Lamina"}""", FilterTensors),
            "PyTorch", "it states the layout Lamina, and its LaminaLayout in the project is PyTorch"),
        Layout("a layout of a later version",
            Safetensors.WithMetadata("""{"network":"Net","layout":"X","lamina_version":"1"}""", FilterTensors), null,
            "it states the layout 'X'; expected 'Lamina' or 'PyTorch'"),
        Layout("a file of a later version", Safetensors.WithMetadata("""{"network":"Net","lamina_version":"2"}""", FilterTensors),
            null, "it has the format version '2'; expected '1'"),
        Layout("filters in this library's order taken for PyTorch's",
            Safetensors.WithMetadata(Foreign, [("conv2D1.weight", [8, 3, 3, 4]), .. FilterTensors[1..]]), "PyTorch",
            "'conv2D1.weight' has shape (8, 3, 3, 4), and the network's is (8, 3, 3, 3)"),
    ];

    /// <summary>A file of filters, right if its layout is stated in the project.</summary>
    private static DiagnosticCase Layout(string what, byte[] content, string? layout, params string[] facts) =>
        new("LAM0078", what, Filters, Filters.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), facts)
        {
            Settings = SourceSettings.Default with { AdditionalFiles = [("Net.safetensors", content)], WeightsLayout = layout },
            GoodSettings = SourceSettings.Default with
            {
                AdditionalFiles = [("Net.safetensors", Safetensors.WithMetadata(Foreign, FilterTensors))], WeightsLayout = "PyTorch",
            },
        };

    private static DiagnosticCase Case(string what, string file, byte[] content, params string[] facts) =>
        new("LAM0078", what, Bad, Bad.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), facts)
        {
            Settings = SourceSettings.Default with { AdditionalFiles = [(file, content)] },
            GoodSettings =
                SourceSettings.Default with { AdditionalFiles = [(file, Right), ("Other.safetensors", content), ("Net.txt", content)] },
        };
}
