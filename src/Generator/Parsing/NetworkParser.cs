using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Hosts;
using Lamina.Generator.Parsing.Layers;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>Reads the declaration of a network from its class symbol: inputs, layers, outputs and losses, in source order.</summary>
internal static class NetworkParser
{
    /// <summary>Parses a class that carries [Network].</summary>
    public static ParsedNetwork Parse(INamedTypeSymbol symbol, Compilation compilation, CompilerRun run)
    {
        run.Enter(CompilerStage.Parsing);
        ImmutableArray<AttributeData> attributes = LaminaAttributes.Of(symbol, run.Cancellation);
        var scope = new ParsingScope(symbol, compilation, new ProblemSites(attributes), run);
        var inputs = new List<InputDeclaration>();
        var layers = new List<LayerDeclaration>();
        var losses = new List<LossDeclaration>();
        var outputs = new List<OutputDeclaration>();
        double l1 = 0, l2 = 0;
        TargetKinds targets = TargetKinds.Cpu;
        bool hasInference = true, hasMinimalFiltering = true;
        int networkSite = Problem.OnClass;

        // Of a network that is too large, enough is read for the members that its users refer to.
        int readable = NetworkSize.Check(symbol, attributes, scope) ? attributes.Length : Math.Min(attributes.Length, Limits.Layers);
        for (int site = 0; site < readable; site++)
        {
            run.Step();
            var arguments = new AttributeArguments(attributes[site], scope, site);
            switch (LaminaAttributes.RoleOf(attributes[site]))
            {
                case AttributeRole.Network:
                    networkSite = site;
                    l1 = arguments.Named<double>("L1") ?? 0;
                    l2 = arguments.Named<double>("L2") ?? 0;
                    targets = TargetParser.Parse(arguments);
                    hasInference = arguments.Named<bool>("Inference") ?? true;
                    hasMinimalFiltering = arguments.Named<bool>("MinimalFiltering") ?? true;
                    AttributeRules.Check(arguments);
                    break;
                case AttributeRole.Input:
                    inputs.Add(new InputDeclaration(
                        site, arguments.Int32Array(0), arguments.Name) { Indices = arguments.Named<int>("Indices") ?? 0 });
                    AttributeRules.Check(arguments);
                    break;
                case AttributeRole.Output:
                    outputs.Add(new OutputDeclaration(
                        site, arguments.Int32Array(0), arguments.NamedString("From")) { LayersBefore = layers.Count });
                    AttributeRules.Check(arguments);
                    break;
                case AttributeRole.Loss:
                    losses.Add(LossParser.Parse(arguments) with { LayersBefore = layers.Count });
                    break;
                case AttributeRole.Layer when LayerParser.Parse(arguments) is { } layer:
                    layers.Add(layer);
                    break;
            }
        }

        HostDeclaration host = HostParser.Parse(symbol, compilation, LayerNames.Of(layers), scope.Sites, scope.Problems, run.Cancellation);
        SingleDeclarationRule.Check(symbol, attributes, scope);
        return new ParsedNetwork(
            new NetworkDeclaration(
                host, l1, l2, inputs.ToEquatableArray(), layers.ToEquatableArray(), LossParser.AttachToLayers(losses),
                scope.Problems.ToEquatableArray(), networkSite)
            {
                Targets = targets,
                HasInference = hasInference,
                HasMinimalFiltering = hasMinimalFiltering,
                Outputs = outputs.Count == 1
                    ? new[] { outputs[0] with { LayersBefore = int.MaxValue } }.ToEquatableArray()
                    : outputs.ToEquatableArray(),
            },
            scope.Sites);
    }
}
