using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>The layer that decides how many outputs a head has, before activations and noise that keep the shape.</summary>
internal static class HeadWidth
{
    /// <summary>The value whose last axis is the head's.</summary>
    public static LayerValue Source(LayerChain chain, LayerValue head)
    {
        LayerLink? link = chain.Find(head.Layer);
        while (link is not null && KeepsShape(link) && link.Producer is { } producer) link = producer;
        return link?.Value ?? head;
    }

    /// <summary>
    /// Gives the head another number of outputs; null where no layer of the network itself decides it for this head alone.
    /// </summary>
    public static Fix? Set(LayerChain chain, LayerValue head, int outputs)
    {
        if (outputs < 1 || chain.Find(Source(chain, head).Layer) is not { } source || source.Declared.Path.Count > 0) return null;
        if (chain.Find(head.Layer) is not { } last || !chain.IsLast(last)) return null;
        for (LayerLink? link = source; link is not null && link != last; link = chain.SoleConsumer(link))
        {
            if (chain.SoleConsumer(link) is null) return null;
        }

        return source.Declared switch
        {
            DenseDeclaration => Of("units"),
            ConvolutionDeclaration { Groups: 1, Convolution: not ConvolutionKind.DepthwiseConv2D } => Of("filters"),
            _ => null,
        };

        Fix Of(string what) => Fix.Of(
            $"Give {source.Text} {LayerText.Plain(outputs)} {what}", Edit.SetArgument(source.Declared.Site, 0, LayerText.Plain(outputs)));
    }

    /// <summary>Whether every element of the output has the same index in the input.</summary>
    public static bool KeepsShape(LayerLink link) =>
        link.Layer is ActivationDeclaration or FormulaActivationDeclaration or DropoutDeclaration or GaussianNoiseDeclaration
            or NormalizationDeclaration;
}
