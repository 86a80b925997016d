using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>The table from ops that are drawn to the runtime's methods: which, and its arguments after the memory.</summary>
internal static class DrawCalls
{
    public static readonly OpTable<Func<Node, (string Method, string Arguments)>> Table = new("call that draws it")
    {
        [typeof(DropoutMaskOp)] = Mask,
        [typeof(GaussianNoiseOp)] = Noise,
    };

    private static (string Method, string Arguments) Mask(Node node)
    {
        var mask = (DropoutMaskOp)node.Op;
        string keep = $"keep: {Literals.Of(mask.Keep)}";
        return mask.Positions == 1
            ? ("Dropout.FillMask<T>", Arguments(mask.Layer, $"width: {Literals.Of(node.Shape.Length)}, {keep}"))
            : ("Dropout.FillChannelMask<T>", Arguments(
                mask.Layer,
                $"new(Positions: {Literals.Of(mask.Positions)}, Channels: {Literals.Of(node.Shape.Length / mask.Positions)}), {keep}"));
    }

    private static (string Method, string Arguments) Noise(Node node)
    {
        var noise = (GaussianNoiseOp)node.Op;
        return ("Noise.FillGaussian<T>", Arguments(
            noise.Layer, $"width: {Literals.Of(node.Shape.Length)}, deviation: {Literals.Of(noise.Deviation)}"));
    }

    private static string Arguments(int layer, string sizes) => $"slice, layer: {Literals.Of(layer)}, {sizes}";
}
