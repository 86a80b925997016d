using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Lowering;

/// <summary>Inverted dropout: a product with a random mask. keep = 1 is no layer at all.</summary>
internal static class DropoutLowering
{
    public static void Lower(LoweringContext context, DropoutDeclaration dropout)
    {
        if (!(dropout.Keep > 0 && dropout.Keep <= 1))
        {
            context.Report(ProblemKind.Keep, dropout.Site, LayerText.Plain(dropout.Keep));
            return;
        }

        TensorShape shape = context.CurrentShape;
        if (!context.Reserve(dropout.Site, LayerText.Of(dropout), newParameters: 0, shape.Length)) return;
        if (dropout.Keep < 1)
        {
            int mask = context.Graph.Source(new DropoutMaskOp(context.Layer, dropout.Keep), shape, context.Name);
            context.Map(ScalarFunctions.Dropout, context.Current, mask);
        }

        context.Rows.Add(new LayerRow(
            context.Name, LayerText.Declared(dropout), shape.Dimensions, ImmutableArray<int>.Empty, MultiplyAdds: 0));
    }
}
