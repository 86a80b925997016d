using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>The inputs of a network as layers with dropout see them.</summary>
internal sealed class DropoutInputs
{
    private readonly Dictionary<string, InputDeclaration> inputs = new();
    private readonly HashSet<int> headLengths;

    /// <summary>What is known of each layer that only moves elements: a chain of them is walked once.</summary>
    private readonly Dictionary<LayerLink, InputDeclaration?> known = new();

    public DropoutInputs(NetworkBuilder network)
    {
        IReadOnlyList<InputDeclaration> declared = network.Declaration.Inputs;
        IReadOnlyList<string> names = LayerNames.Of(declared);
        for (int i = 0; i < declared.Count; i++) inputs[names[i]] = declared[i];
        headLengths = new HashSet<int>(network.Chain.Heads.Select(head => head.Link.Value.Shape.Length));
    }

    /// <summary>The network's input that is a layer's input, at most with other axes.</summary>
    public InputDeclaration? Of(LayerLink link)
    {
        var walked = new List<LayerLink>();
        InputDeclaration? input;
        while (!known.TryGetValue(link, out input))
        {
            walked.Add(link);
            if (link.Producer is not { } before)
            {
                if (link.Sources.Count == 1 && link.Sources[0].IsOutsideBlocks) inputs.TryGetValue(link.Sources[0].Name, out input);
                break;
            }

            if (!OnlyMoves(before.Layer)) break;
            link = before;
        }

        foreach (LayerLink passed in walked) known[passed] = input;
        return input;
    }

    /// <summary>Whether a head has as many elements as an input, as an autoencoder's.</summary>
    public bool IsPredicted(InputDeclaration input) =>
        headLengths.Contains(input.Shape.Aggregate(1, (product, size) => product * size));

    private static bool OnlyMoves(LayerDeclaration layer) =>
        layer is FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration or GaussianNoiseDeclaration;
}
