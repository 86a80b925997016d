using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Diagnostics;

/// <summary>
/// The diagnostic of each kind of problem: id, title, message, severity and page, in one file per family. Ids are never used again for
/// something else.
/// </summary>
internal static class DiagnosticTable
{
    public static readonly ImmutableDictionary<ProblemKind, DiagnosticDescriptor> Descriptors = new Dictionary<ProblemKind, DiagnosticDescriptor>
    {
        [ProblemKind.NotPartial] = HostDiagnostics.NotPartial,
        [ProblemKind.ContainerNotPartial] = HostDiagnostics.ContainerNotPartial,
        [ProblemKind.UnsupportedHost] = HostDiagnostics.UnsupportedHost,
        [ProblemKind.ConstructorDoesNotChain] = HostDiagnostics.ConstructorDoesNotChain,
        [ProblemKind.MemberCollision] = HostDiagnostics.MemberCollision,
        [ProblemKind.LayersOutsideNetwork] = HostDiagnostics.LayersOutsideNetwork,
        [ProblemKind.LayersInTwoDeclarations] = HostDiagnostics.LayersInTwoDeclarations,
        [ProblemKind.UnsupportedEnvironment] = HostDiagnostics.UnsupportedEnvironment,
        [ProblemKind.UnreadableAttribute] = HostDiagnostics.UnreadableAttribute,
        [ProblemKind.NoInput] = NetworkDiagnostics.NoInput,
        [ProblemKind.UnusedInput] = NetworkDiagnostics.UnusedInput,
        [ProblemKind.InputShape] = NetworkDiagnostics.InputShape,
        [ProblemKind.NoLayer] = NetworkDiagnostics.NoLayer,
        [ProblemKind.NoLoss] = NetworkDiagnostics.NoLoss,
        [ProblemKind.UnusedLayer] = NetworkDiagnostics.UnusedLayer,
        [ProblemKind.LayerName] = NetworkDiagnostics.LayerName,
        [ProblemKind.DuplicateName] = NetworkDiagnostics.DuplicateName,
        [ProblemKind.Units] = LayerDiagnostics.Units,
        [ProblemKind.DenseNeedsVector] = LayerDiagnostics.DenseNeedsVector,
        [ProblemKind.Keep] = LayerDiagnostics.Keep,
        [ProblemKind.Penalty] = LayerDiagnostics.Penalty,
        [ProblemKind.InitScale] = LayerDiagnostics.InitScale,
        [ProblemKind.Slope] = LayerDiagnostics.Slope,
        [ProblemKind.Delta] = LossDiagnostics.Delta,
        [ProblemKind.UnknownOption] = LayerDiagnostics.UnknownOption,
        [ProblemKind.SoftmaxOfOne] = LayerDiagnostics.SoftmaxOfOne,
        [ProblemKind.LossDoesNotFit] = LossDiagnostics.LossDoesNotFit,
        [ProblemKind.TooLarge] = NetworkDiagnostics.TooLarge,
        [ProblemKind.LinearStack] = NetworkDiagnostics.LinearStack,
        [ProblemKind.DropoutLast] = NetworkDiagnostics.DropoutLast,
        [ProblemKind.SoftmaxForRegression] = LossDiagnostics.SoftmaxForRegression,
        [ProblemKind.UnknownLayer] = GraphDiagnostics.UnknownLayer,
        [ProblemKind.WrongRank] = LayerDiagnostics.WrongRank,
        [ProblemKind.WindowTooLarge] = LayerDiagnostics.WindowTooLarge,
        [ProblemKind.Setting] = LayerDiagnostics.Setting,
        [ProblemKind.ReshapeCount] = LayerDiagnostics.ReshapeCount,
        [ProblemKind.MergeShapes] = GraphDiagnostics.MergeShapes,
        [ProblemKind.BlockRecursion] = GraphDiagnostics.BlockRecursion,
        [ProblemKind.BlockArguments] = GraphDiagnostics.BlockArguments,
        [ProblemKind.NotABlock] = GraphDiagnostics.NotABlock,
        [ProblemKind.AddInputOutsideBlock] = GraphDiagnostics.AddInputOutsideBlock,
        [ProblemKind.UnsupportedFormula] = FormulaDiagnostics.UnsupportedFormula,
        [ProblemKind.FormulaMethod] = FormulaDiagnostics.FormulaMethod,
        [ProblemKind.SharedLayer] = GraphDiagnostics.SharedLayer,
        [ProblemKind.BiasDropped] = LayerDiagnostics.BiasDropped,
    }.ToImmutableDictionary();
}
