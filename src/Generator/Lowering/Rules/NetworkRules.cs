using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Rules about the declaration as a whole, before any layer is lowered.</summary>
internal static class NetworkRules
{
    private static readonly TargetKinds AllTargets =
        Enum.GetValues(typeof(TargetKinds)).Cast<TargetKinds>().Aggregate((all, target) => all | target);

    public static void Check(ProblemSink problems, LayerScope scope)
    {
        NetworkDeclaration network = scope.Network;
        string name = network.Host.Type.Name;
        CheckCounts(problems, network, name);
        PenaltyRules.OfNetwork(problems, network);
        CheckTargets(problems, network);
        foreach (InputDeclaration input in network.Inputs)
        {
            if (input.Shape.Count == 0 || input.Shape.Any(size => size < 1))
            {
                problems.Report(ProblemKind.InputShape, input.Site, string.Join(", ", input.Shape.Select(size => LayerText.Plain(size))));
            }
        }

        foreach (InputDeclaration input in network.Inputs.Where(input => input.Indices < 0))
        {
            problems.Report(
                ProblemKind.Setting, input.Site, LayerText.Of(input), "Indices", LayerText.Plain(input.Indices), "1 or more, or left out");
        }

        InputNameRules.Check(problems, network.Inputs);
        LayerNameRules.Check(problems, scope);
    }

    /// <summary>Flags: a value is right when it has at least one of them, and nothing else.</summary>
    private static void CheckTargets(ProblemSink problems, NetworkDeclaration network)
    {
        if (network.Targets != 0 && (network.Targets & ~AllTargets) == 0) return;
        problems.Report(Problem.At(network.Site, ProblemKind.UnknownOption, LayerText.Plain((int)network.Targets), "Targets") with
        {
            Fixes = Fix.List(Fix.Of("Remove Targets", Edit.RemoveArgument(network.Site, "Targets"))),
        });
    }

    private static void CheckCounts(ProblemSink problems, NetworkDeclaration network, string name)
    {
        if (network.Inputs.Count == 0) problems.Report(ProblemKind.NoInput, Problem.OnClass, name);
        if (!network.Layers.Any(HasWeights)) problems.Report(ProblemKind.NoLayer, Problem.OnClass, name);
        if (network.Losses.Count == 0) ReportNoLoss(problems, network, name);
    }

    private static void ReportNoLoss(ProblemSink problems, NetworkDeclaration network, string name)
    {
        LayerDeclaration? last = network.Layers.LastOrDefault();
        string loss = $"Loss(Loss.{SuggestedLoss(network.Layers)})";
        problems.Report(Problem.At(Problem.OnClass, ProblemKind.NoLoss, name, $"[{loss}]") with
        {
            Others = last is null ? default : new[] { last.Site }.ToEquatableArray(),
            Fixes = last is null ? default : new[] { Fix.Of($"Add [{loss}]", Edit.InsertAfter(last.Site, loss)) }.ToEquatableArray(),
        });
    }

    private static bool HasWeights(LayerDeclaration layer) => layer is UseDeclaration use ? use.Layers.Any(HasWeights) : layer.HasTensors;

    private static LossKind SuggestedLoss(IEnumerable<LayerDeclaration> layers) => layers.LastOrDefault() switch
    {
        ActivationDeclaration { Activation: ActivationKind.Softmax or ActivationKind.LogSoftmax } => LossKind.CrossEntropy,
        ActivationDeclaration { Activation: ActivationKind.Sigmoid } => LossKind.BinaryCrossEntropy,
        UseDeclaration use => SuggestedLoss(use.Layers),
        _ => LossKind.MeanSquaredError,
    };
}
