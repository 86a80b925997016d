using Lamina.Generator.CallSites;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator;

/// <summary>Runs the front end of the compiler for code that uses a network, to find the lengths that its callers must match.</summary>
internal static class NetworkShapes
{
    /// <summary>The shape; null for a network with errors, which are reported at its declaration.</summary>
    public static NetworkShape? Of(INamedTypeSymbol symbol, Compilation compilation, CompilerRun run)
    {
        ParsedNetwork parsed = NetworkParser.Parse(symbol, compilation, run);
        bool isCompiled = symbol.DeclaringSyntaxReferences.IsEmpty;
        NetworkDeclaration declaration = isCompiled ? WithoutHost(parsed.Declaration) : parsed.Declaration;
        LoweredNetwork lowered = NetworkLowering.Lower(declaration, run);
        run.Enter(CompilerStage.CallSites);
        if (lowered.Graph is not { } graph) return null;

        Location? LocationOf(int site) => site < 0 ? null : parsed.Sites.LocationOf(site, run.Cancellation);
        var layers = new Dictionary<LayerPath, LayerRow>();
        foreach (LayerRow layer in lowered.Layers) layers[layer.Layer] = layer;
        LayerRow? Layer(HeadRow head) => layers.TryGetValue(head.Layer, out LayerRow? row) ? row : null;
        return new NetworkShape(
            symbol.Name,
            lowered.Inputs.Select((input, i) =>
                new RowPart(LayerText.Of(declaration.Inputs[i]), input.Length, LocationOf(declaration.Inputs[i].Site))).ToList(),
            lowered.Heads.Select(head => new RowPart(
                $"{Text(head, Layer(head))} gives {LayerText.Shape(head.Shape)}", head.Length,
                LocationOf(Layer(head)?.Site ?? Problem.OnClass))).ToList(),
            lowered.Heads.Select(head => new RowPart(
                Target(head, Layer(head)), head.TargetLength, LocationOf(Layer(head)?.Site ?? Problem.OnClass))).ToList(),
            lowered.Layers.Where(layer => layer.ElementsPerChannel == 1 && !IsSuppressed(parsed, layer))
                .Select(layer => new RowPart(layer.Description.ToString(), 1, LocationOf(layer.Site))).ToList(),
            graph.Parameters.Select(Tensor).ToList());
    }

    private static NamedShape Tensor(ParameterTensor tensor)
    {
        var shape = new NamedShape(tensor.Name, Sizes(tensor.Shape));
        if (tensor.PyTorch is not { } order) return shape;
        return shape with
        {
            PyTorchShape = order.Problem == OrderProblem.None && tensor.Shape.Length > 2 ? Sizes(order.Sizes) : shape.Shape,
            NeedsLayout = order.NeedsLayout,
            PyTorchProblem = order.Problem switch
            {
                OrderProblem.None => null,
                OrderProblem.TwoBiases => "PyTorch's recurrent layers have two biases, and the network has one",
                _ => "it is next to a value that mixes images with other values or permutes them, so its order in PyTorch is unclear",
            },
        };
    }

    private static IReadOnlyList<long> Sizes(IEnumerable<int> sizes) => sizes.Select(size => (long)size).ToList();

    /// <summary>
    /// In another assembly, generated members cannot be told from user-written ones. That assembly compiled, so the names do not collide.
    /// </summary>
    private static NetworkDeclaration WithoutHost(NetworkDeclaration declaration) =>
        declaration with { Host = declaration.Host with { TakenNames = default } };

    private static string Text(HeadRow head, LayerRow? layer) => layer?.Description.ToString() ?? head.Layer.ToString();

    private static string Target(HeadRow head, LayerRow? layer) =>
        $"Loss.{head.Loss} of {Text(head, layer)}{(head.HasExampleWeights ? " and the weight of the example" : "")}";

    private static bool IsSuppressed(ParsedNetwork parsed, LayerRow layer) => Suppressions.IsSuppressed(
        parsed.Sites, parsed.Declaration.Site,
        Problem.At(layer.Site, ProblemKind.BatchOfOne) with { Path = layer.Path.ToEquatableArray() }, CallSiteDiagnostics.BatchOfOne.Id);
}
