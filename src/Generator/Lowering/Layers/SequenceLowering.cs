using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Layers in order: the input of each, its lowering, its row of the table, and its output under its name.</summary>
internal static class SequenceLowering
{
    /// <summary>Lowers the layers of a scope; returns the output of the last.</summary>
    public static LayerValue Lower(NetworkBuilder network, ProblemSink problems, LayerScope scope, LayerValue value)
    {
        for (int index = 0; index < scope.Layers.Count && !network.Budget.IsExceeded && !problems.IsFull; index++)
        {
            network.Run.Step();
            LayerInput input = Input(problems, new LayerInput(scope, index, value));
            value = input.Layer is UseDeclaration use
                ? BlockLowering.Lower(network, problems, input, use)
                : LowerOne(network, problems, input);
            scope.Values[scope.Names[index]] = value;
        }

        return value;
    }

    /// <summary>The value that the layer names in From, or else that of the layer before it.</summary>
    private static LayerInput Input(ProblemSink problems, LayerInput before)
    {
        var sink = new LayerProblemSink(problems, before);
        LayerInput input = before.Layer.From is { } from
            ? before with { Value = LayerLookup.Find(sink, before, before.Layer, from, "From") ?? before.Value with { IsUnknown = true } }
            : before;
        return input with { Value = IndexRules.Check(new LayerProblemSink(problems, input), input) };
    }

    private static LayerValue LowerOne(NetworkBuilder network, ProblemSink problems, LayerInput input)
    {
        int parameters = network.ParameterCount;
        int nodes = network.Graph.Count;
        int before = problems.Count;
        if (TryLower(network, problems, input) is not { } result) return input.Value;

        bool failed = problems.HasFatalSince(before);
        if (input.Value.IsUnknown) problems.ForgetShapes(before);
        LayerValue output = Output(network, input, result, failed);
        LayerPath[] sources = Sources(input);
        AddLink(network.Chain, input, output, sources);
        network.Rows.Add(new LayerRow(
            input.Path, LayerText.Attribute(input.Layer), output.Shape.Dimensions,
            Enumerable.Range(parameters, network.ParameterCount - parameters).ToImmutableArray(), network.MultiplyAddsFrom(nodes))
        {
            Inputs = sources,
            IsGuess = output.IsUnknown,
            ElementsPerChannel = ElementsPerChannel(network.Graph, nodes),
            Node = output.Node,
            Site = input.Layer.Site,
            Path = input.Layer.Path.ToImmutableArray(),
        });
        return output;
    }

    /// <summary>Sizes are computed in checked arithmetic; one that overflows belongs to a layer that no array can hold.</summary>
    private static LayerResult? TryLower(NetworkBuilder network, ProblemSink problems, LayerInput input)
    {
        try
        {
            LayerResult result = LayerLowering.Lower(network, problems, input);

            // A length that overflows does so here, not where the next layer asks for it.
            _ = network.Graph[result.Node].Shape.Length;
            return result;
        }

        catch (OverflowException)
        {
            new LayerProblemSink(problems, input).Report(
                ProblemKind.TooLarge, input.Layer.Site, LayerText.Of(input.Layer), network.Budget.Exceed());
            return null;
        }
    }

    private static LayerValue Output(NetworkBuilder network, LayerInput input, LayerResult result, bool failed)
    {
        LayerDeclaration layer = input.Layer;
        bool isUnknown = result.Shape switch
        {
            ShapeCertainty.Certain => false,
            ShapeCertainty.Guess => true,
            _ => failed || input.Value.IsUnknown,
        };
        return new LayerValue(result.Node, network.Graph[result.Node].Shape, input.Path, LayerText.Of(layer), layer.OwnSite)
        {
            IsUnknown = isUnknown,
            InputShape = layer is MergeDeclaration or AddInputDeclaration ? null : input.Shape,
            Origin = LayerFacts.KeepsShape(layer) ? input.Value.ShapeOrigin : null,
            Indices = IndexRules.OfOutput(input),
            IsInput = network.Nodes.AreInputs(result.Node),
        };
    }

    private static int? ElementsPerChannel(GraphBuilder graph, int first)
    {
        for (int id = first; id < graph.Count; id++)
        {
            if (graph[id].Op is BatchNormalizeOp) return graph[id].Shape.Length / graph[id].Shape.Last;
        }

        return null;
    }

    private static void AddLink(LayerChain chain, LayerInput input, LayerValue output, LayerPath[] sources)
    {
        LayerScope scope = input.Scope;
        int place = input.Layer is SharedDeclaration shared ? scope.IndexOf(shared.Layer) : -1;
        bool isShared = place >= 0 && place < input.Index;
        if (isShared) chain.AddShared(scope.PathOf(place));
        chain.Add(new LayerLink(input.Layer, isShared ? scope.Layers[place] : input.Layer, output, sources) { IsFrozen = scope.IsFrozen });
    }

    /// <summary>The names of the layers that a layer reads.</summary>
    private static LayerPath[] Sources(LayerInput input)
    {
        LayerPath producer = input.Value.Layer;
        return input.Layer switch
        {
            MergeDeclaration { Layers.Count: > 1 } merge => merge.Layers.Select(Named).ToArray(),
            MergeDeclaration merge => merge.Layers.Select(Named).Prepend(producer).ToArray(),
            AddInputDeclaration => new[] { producer, input.Scope.BlockInput?.Layer ?? producer },
            AttentionDeclaration { Memory: { } memory } => new[] { producer, Named(memory) },
            _ => new[] { producer },
        };

        LayerPath Named(string name) => input.Scope.Values.TryGetValue(name, out LayerValue? value) ? value.Layer : name;
    }
}
