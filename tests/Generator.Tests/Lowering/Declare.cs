using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Declarations without source text: what Parsing would give.</summary>
internal static class Declare
{
    public static NetworkDeclaration Network(string name, int inputs, LossKind loss, params LayerDeclaration[] layers) => new(
        new HostDeclaration(
            "Declared", [], new TypeHeader("class", name, default), "Declared." + name, CanBeExtended: true, default),
        L1: 0,
        L2: 0,
        new[] { new InputDeclaration(Site: 1, new[] { inputs }.ToEquatableArray()) }.ToEquatableArray(),
        layers.Select((layer, i) => layer with { Site = i + 2 }).ToEquatableArray(),
        new[] { new LossDeclaration(layers.Length + 2, loss, Delta: 0.7) }.ToEquatableArray(),
        Problems: default);

    public static DenseDeclaration Dense(int units, bool bias = true, double? l1 = null, double? l2 = null) =>
        new(Site: 0, Name: null, units, new WeightOptions(bias, L1: l1, L2: l2));

    /// <summary>The slope is that of the activations which have one.</summary>
    public static ActivationDeclaration Activation(ActivationKind kind, double slope = 0.1) => new(
        Site: 0, Name: null, kind, kind is ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu ? slope : 0);

    public static DropoutDeclaration Dropout(double keep) => new(Site: 0, Name: null, keep);

    /// <summary>Equal hidden layers with an activation each, then one output.</summary>
    public static NetworkDeclaration Deep(int hiddenLayers, int width, ActivationKind activation, int inputs) => Network(
        "Deep", inputs, LossKind.MeanSquaredError,
        Enumerable.Range(0, hiddenLayers)
            .SelectMany(_ => new LayerDeclaration[] { Dense(width), Activation(activation) })
            .Append(Dense(1)).ToArray());
}
