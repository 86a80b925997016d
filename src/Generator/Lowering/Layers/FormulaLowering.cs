using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>An activation that the user wrote: a formula of the IR, differentiated, inlined and fused like all others.</summary>
internal static class FormulaLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, FormulaActivationDeclaration layer) =>
        build.Reserve(layer, parameters: 0, input.Shape.Length)
            ? new LayerResult(build.Map(UserFunctions.Of(layer.Formula), input.Node))
            : LayerResult.Unchanged(input);
}
