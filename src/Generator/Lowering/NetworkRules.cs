using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

/// <summary>Rules that look at the declaration as a whole, before any layer is lowered.</summary>
internal static class NetworkRules
{
    public static void Check(LoweringContext context)
    {
        NetworkDeclaration network = context.Declaration;
        string name = network.Host.Type.Name;
        CheckCounts(context, network, name);
        PenaltyRules.Check(context, network.Site, $"network '{name}'", network.L1, network.L2);
        foreach (InputDeclaration input in network.Inputs)
        {
            if (input.Shape.Count == 0 || input.Shape.Any(size => size < 1))
            {
                context.Report(ProblemKind.InputShape, input.Site, string.Join(", ", input.Shape.Select(size => LayerText.Plain(size))));
            }
        }

        foreach (InputDeclaration input in network.Inputs.Where(input => input.Indices < 0))
        {
            context.Report(ProblemKind.Setting, input.Site, InputLowering.Text(input), "Indices", LayerText.Plain(input.Indices), "1 or more, or left out");
        }

        LayerNameRules.Check(context);
        CheckLinearStacks(context, network);
        CheckDropoutLast(context, network);
    }

    private static void CheckCounts(LoweringContext context, NetworkDeclaration network, string name)
    {
        if (network.Inputs.Count == 0) context.Report(ProblemKind.NoInput, Problem.OnClass, name);
        if (!network.Layers.Any(HasWeights)) context.Report(ProblemKind.NoLayer, Problem.OnClass, name);
        if (network.Losses.Count == 0) context.Report(ProblemKind.NoLoss, Problem.OnClass, name, SuggestedLoss(network));
    }

    private static bool HasWeights(LayerDeclaration layer) => layer is UseDeclaration use ? use.Layers.Any(HasWeights) : layer.HasTensors;

    private static string SuggestedLoss(NetworkDeclaration network) =>
        (network.Layers.LastOrDefault() as ActivationDeclaration)?.Activation switch
        {
            ActivationKind.Softmax => "[Loss(Loss.CrossEntropy)]",
            ActivationKind.Sigmoid => "[Loss(Loss.BinaryCrossEntropy)]",
            _ => "[Loss(Loss.MeanSquaredError)]",
        };

    /// <summary>Two dense layers in a row compute what one could; dropout between them changes nothing about that.</summary>
    private static void CheckLinearStacks(LoweringContext context, NetworkDeclaration network)
    {
        DenseDeclaration? linear = null;
        foreach (LayerDeclaration layer in network.Layers)
        {
            if (layer is DenseDeclaration { From: null } dense && linear is not null)
            {
                context.Report(ProblemKind.LinearStack, dense.Site, LayerText.Of(dense), LayerText.Of(linear));
            }

            linear = layer switch
            {
                DenseDeclaration own => own,
                DropoutDeclaration { From: null } => linear,
                _ => null,
            };
        }
    }

    private static void CheckDropoutLast(LoweringContext context, NetworkDeclaration network)
    {
        if (network.Losses.Count > 1 || network.Layers.LastOrDefault() is not DropoutDeclaration last) return;
        LayerDeclaration? before = network.Layers.LastOrDefault(layer => layer is not DropoutDeclaration);
        if (before is not null) context.Report(ProblemKind.DropoutLast, last.Site, LayerText.Of(before));
    }
}
