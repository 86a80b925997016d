using Lamina.Generator.CallSites;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator;

/// <summary>The front half of the compiler for those who use a network: its attributes to the lengths that users have to fit.</summary>
internal static class NetworkShapes
{
    /// <summary>The shape; null for a network with errors, which are reported where it is declared.</summary>
    public static NetworkShape? Of(INamedTypeSymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        ParsedNetwork parsed = NetworkParser.Parse(symbol, compilation, cancellation);
        bool isCompiled = symbol.DeclaringSyntaxReferences.IsEmpty;
        NetworkDeclaration declaration = isCompiled ? WithoutHost(parsed.Declaration) : parsed.Declaration;
        LoweredNetwork lowered = NetworkLowering.Lower(declaration);
        if (lowered.Graph is not { } graph) return null;

        Location? Place(int site) => site < 0 ? null : parsed.Sites.Place(site, cancellation);
        LayerRow? Layer(HeadRow head) => lowered.Layers.FirstOrDefault(layer => layer.Layer == head.Layer);
        return new NetworkShape(
            symbol.Name,
            lowered.Inputs.Select((input, i) =>
                new RowPart(LayerText.Of(declaration.Inputs[i]), input.Length, Place(declaration.Inputs[i].Site))).ToList(),
            lowered.Heads.Select(head => new RowPart(
                $"{Text(head, Layer(head))} gives {LayerText.Shape(head.Shape)}", head.Length, Place(Layer(head)?.Site ?? Problem.OnClass))).ToList(),
            lowered.Heads.Select(head => new RowPart(
                Target(head, Layer(head)), head.TargetLength, Place(Layer(head)?.Site ?? Problem.OnClass))).ToList(),
            BatchNorms(lowered, graph)
                .Where(layer => !IsSuppressed(parsed, layer))
                .Select(layer => new RowPart(layer.Description.ToString(), 1, Place(layer.Site))).ToList(),
            graph.Parameters.Select(tensor => new NamedShape(tensor.Name, tensor.Shape.Select(size => (long)size).ToList())).ToList());
    }

    /// <summary>In another assembly the generated members cannot be told from the user's, and that it was compiled is proof enough.</summary>
    private static NetworkDeclaration WithoutHost(NetworkDeclaration declaration) =>
        declaration with { Host = declaration.Host with { TakenNames = default } };

    private static string Text(HeadRow head, LayerRow? layer) => layer?.Description.ToString() ?? head.Layer.ToString();

    private static string Target(HeadRow head, LayerRow? layer) =>
        $"Loss.{head.Loss} of {Text(head, layer)}{(head.HasExampleWeights ? " and the weight of the example" : "")}";

    /// <summary>The layers that normalise over the batch and nothing else; images and sequences have many positions per example.</summary>
    private static IEnumerable<LayerRow> BatchNorms(LoweredNetwork lowered, Graph graph) => graph.Nodes
        .Select((node, id) => (node, id))
        .Where(entry => entry.node.Op.DependsOnBatch && entry.node.Shape.Length == entry.node.Shape.Last)
        .Select(entry => lowered.Layers.Where(layer => layer.Node >= entry.id).OrderBy(layer => layer.Node).First());

    private static bool IsSuppressed(ParsedNetwork parsed, LayerRow layer) => Suppressions.Cover(
        parsed.Sites, parsed.Declaration.Site,
        Problem.At(layer.Site, ProblemKind.BatchOfOne) with { Path = layer.Path.ToEquatableArray() }, CallSiteDiagnostics.BatchOfOne.Id);
}
