using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.LayerSource;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>A declaration written as a user would write it, blocks and formulas included.</summary>
internal static class DeclaredSource
{
    public static string Of(NetworkDeclaration network)
    {
        IEnumerable<string> attributes = new[] { $"Network(L1 = {Text(network.L1)}, L2 = {Text(network.L2)})" }
            .Concat(network.Inputs.Select(Input))
            .Concat(LayersAndLosses(network));
        IEnumerable<string> members = Formulas(network).Distinct().Select(formula => $"        {FormulaSource.Of(formula)}\n");
        string blocks = string.Concat(Blocks(network.Layers).Distinct()
            .Select(block => Class("Block", block.Layers.Select(LayerSource.Of), block.Block, "")));

        // Blocks of different networks may have one name.
        string inner = network.Host.Type.Name + "Blocks";
        string blockNamespace = $"namespace {network.Host.Namespace}.{inner}\n{{\n    using Lamina;\n\n{blocks}}}\n\n";
        return $"{(blocks.Length > 0 ? blockNamespace : "")}namespace {network.Host.Namespace}\n{{\n    using Lamina;\n"
            + (blocks.Length > 0 ? $"    using {network.Host.Namespace}.{inner};\n\n" : "\n")
            + Class("", attributes, network.Host.Type.Name, string.Concat(members)) + "}\n";
    }

    private static string Class(string role, IEnumerable<string> attributes, string name, string members) =>
        string.Concat((role.Length > 0 ? attributes.Prepend(role) : attributes).Select(attribute => $"    [Lamina.{attribute}]\n"))
        + $"    public partial class {name}\n    {{\n{members}    }}\n";

    private static string Input(InputDeclaration input) =>
        Call("Input", input.Shape.Select(size => Text(size)).Concat(Named("Name", input.Name, null))
            .Concat(Named("Indices", input.Indices, 0)));

    /// <summary>A loss, or a stated output, stands behind the layer it is on.</summary>
    private static IEnumerable<string> LayersAndLosses(NetworkDeclaration network)
    {
        for (int i = 0; i <= network.Layers.Count; i++)
        {
            bool isLast = i == network.Layers.Count;
            foreach (LossDeclaration loss in network.Losses.Where(loss => loss.LayersBefore == i || (isLast && loss.LayersBefore > i)))
            {
                yield return Loss(loss);
            }

            foreach (OutputDeclaration output in network.Outputs.Where(
                output => output.LayersBefore == i || (isLast && output.LayersBefore > i)))
            {
                yield return Call("Output", output.Shape.Select(size => Text(size)).Concat(Named("From", output.From, null)));
            }

            if (!isLast) yield return LayerSource.Of(network.Layers[i]);
        }
    }

    private static string Loss(LossDeclaration loss) => Call("Loss", [
        loss.Formula is { } own
            ? Text(own.Method)
            : $"Loss.{loss.Loss}", .. Named("Delta", loss.Delta, 1), .. Named("Name", loss.Name, null),
        .. Named("From", loss.From, null),
        .. loss.Target.Count == 0 ? [] : new[] { $"Target = new int[] {{ {string.Join(", ", loss.Target.Select(size => Text(size)))} }}" },
        .. Named("Weight", loss.Weight, 1), .. Named("LabelSmoothing", loss.LabelSmoothing, 0),
        .. loss.ClassWeights.Count == 0
            ? []
            : new[] { $"ClassWeights = new double[] {{ {string.Join(", ", loss.ClassWeights.Select(weight => Text(weight)))} }}" },
        .. Named("MissingTargets", loss.MissingTargets, false), .. Named("ExampleWeights", loss.ExampleWeights, false),
        .. Named("Temperature", loss.Temperature, 1), .. Named("HardWeight", loss.HardWeight, 0)]);

    private static IEnumerable<FormulaDeclaration> Formulas(NetworkDeclaration network) => network.Layers
        .OfType<FormulaActivationDeclaration>().Select(layer => layer.Formula)
        .Concat(network.Losses.Where(loss => loss.Formula is not null).Select(loss => loss.Formula!));

    /// <summary>The classes that a network uses, each behind those that it uses itself.</summary>
    private static IEnumerable<(string Block, EquatableArray<LayerDeclaration> Layers)> Blocks(IEnumerable<LayerDeclaration> layers) =>
        layers.OfType<UseDeclaration>().SelectMany(use => Blocks(use.Layers).Append((use.Block, use.Layers)));
}
