using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>From a declaration to its forward graph: the rules of the whole, then layer by layer, then the loss.</summary>
internal static class NetworkLowering
{
    public static LoweredNetwork Lower(NetworkDeclaration declaration)
    {
        // What cannot be read cannot be checked: anything more would be about numbers the user did not write.
        if (declaration.Problems.Any(problem => problem.Kind == ProblemKind.UnreadableAttribute))
        {
            return new LoweredNetwork(Graph: null, ImmutableArray<LayerRow>.Empty, declaration.Problems.ToImmutableArray());
        }

        var context = new LoweringContext(declaration, LayerNames.Of(declaration.Layers));
        context.Problems.AddRange(declaration.Problems);
        NetworkRules.Check(context);

        Graph? graph = LowerInput(context) ? LowerLayers(context) : null;
        bool failed = context.Problems.Any(problem => problem.Kind.IsFatal());
        return new LoweredNetwork(failed ? null : graph, context.Rows.ToImmutable(), context.Problems.ToImmutableArray());
    }

    private static bool LowerInput(LoweringContext context)
    {
        InputDeclaration? input = context.Declaration.Inputs.FirstOrDefault();
        if (input is null || input.Shape.Count == 0 || input.Shape.Any(size => size < 1)) return false;

        string text = $"Input({string.Join(", ", input.Shape.Select(size => LayerText.Plain(size)))})";
        long length = input.Shape.Aggregate(1L, (product, size) => product > long.MaxValue / size ? long.MaxValue : product * size);
        if (length > LoweringContext.MaximumBlock)
        {
            context.Report(ProblemKind.TooLarge, input.Site, text, LayerText.Number(length) + " numbers per example");
            return false;
        }

        context.Current = context.Graph.Source(new InputOp(), TensorShape.PerExample(input.Shape.ToArray()), "input");
        context.CurrentDescription = text;
        return true;
    }

    private static Graph? LowerLayers(LoweringContext context)
    {
        for (; context.Layer < context.Declaration.Layers.Count && !context.IsTooLarge; context.Layer++)
        {
            LayerDeclaration layer = context.Declaration.Layers[context.Layer];
            LowerLayer(context, layer);
            context.CurrentDescription = LayerText.Of(layer);
        }

        if (context.IsTooLarge || context.Declaration.Losses.Count == 0) return null;
        int loss = LossLowering.Lower(context, context.Declaration.Losses[0]);
        var outputs = new GraphOutputs(context.Current, loss, ImmutableArray<int>.Empty);
        return loss == GraphOutputs.None ? null : context.Graph.Build(context.Parameters, outputs);
    }

    private static void LowerLayer(LoweringContext context, LayerDeclaration layer)
    {
        switch (layer)
        {
            case DenseDeclaration dense:
                DenseLowering.Lower(context, dense);
                break;
            case ActivationDeclaration activation:
                ActivationLowering.Lower(context, activation);
                break;
            case DropoutDeclaration dropout:
                DropoutLowering.Lower(context, dropout);
                break;
            default:
                throw new InvalidOperationException($"Layer {layer.Kind} has no lowering.");
        }
    }
}
