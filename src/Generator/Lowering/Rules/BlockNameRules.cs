using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>
/// Names inside a block, which become parts of the names of tensors: each is an identifier, no two layers have the same one, and none has
/// that of the block's input.
/// </summary>
internal static class BlockNameRules
{
    public static void Check(ProblemSink problems, LayerScope block)
    {
        var known = new Dictionary<string, LayerDeclaration>();
        for (int i = 0; i < block.Names.Count; i++)
        {
            LayerDeclaration layer = block.Layers[i];
            string name = block.Names[i];
            if (!LayerNames.IsValid(name))
            {
                Report(problems, layer, ProblemKind.LayerName, name, LayerNames.Form);
            }
            else if (name == LayerNames.BlockInput)
            {
                Report(problems, layer, ProblemKind.LayerName, name, "inside a block this is the name of what the block is given");
            }
            else if (known.TryGetValue(name, out LayerDeclaration? other))
            {
                Report(problems, layer, ProblemKind.DuplicateName, name, LayerText.Declared(other));
            }
            else
            {
                known.Add(name, layer);
            }
        }
    }

    private static void Report(ProblemSink problems, LayerDeclaration layer, ProblemKind kind, string name, string reason) =>
        problems.Report(Problem.At(layer.Site, kind, name, LayerText.Declared(layer), reason) with { Path = layer.Path });
}
