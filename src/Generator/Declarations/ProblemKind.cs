namespace Lamina.Generator.Declarations;

/// <summary>What can be wrong with a declaration; the diagnostic table gives each kind its id and message.</summary>
internal enum ProblemKind
{
    NotPartial,
    ContainerNotPartial,
    UnsupportedHost,
    ConstructorDoesNotChain,
    MemberCollision,
    LayersOutsideNetwork,
    LayersInTwoDeclarations,
    UnsupportedEnvironment,
    UnreadableAttribute,
    NoInput,
    InputShape,
    NoLayer,
    NoLoss,
    LayerName,
    DuplicateName,
    Units,
    DenseNeedsVector,
    Keep,
    Penalty,
    InitScale,
    Slope,
    Delta,
    UnknownOption,
    SoftmaxOfOne,
    LossDoesNotFit,
    TooLarge,
    LinearStack,
    DropoutLast,
    SoftmaxForRegression,
    UnknownLayer,
    WrongRank,
    WindowTooLarge,
    Setting,
    ReshapeCount,
    MergeShapes,
    UnusedLayer,
    UnusedInput,
    AddInputOutsideBlock,
    SharedLayer,
    BiasDropped,
    BlockRecursion,
    BlockArguments,
    NotABlock,
    UnsupportedFormula,
    FormulaMethod,
    OutputSize,
    RowsDropped,
    ReshapeOpenSizes,
    ReshapeIndivisible,
    Permutation,
    ConcatShapes,
    Broadcast,
    Groups,
    Heads,
    SequenceLengths,
    NotIndices,
    IndexRange,
    BatchOfOne,
    OutputShape,
    BlockDoesNotFit,
    TakesLater,
    HeadWithoutLayer,
    ProbabilitiesForScores,
    RedundantActivation,
    SigmoidForClasses,
    ClassCount,
    TargetShape,
    DropoutBeforeBatchNorm,
    ReluForRegression,
    InitMismatch,
    ZeroWeights,
    NothingTrained,
    VanishingGradients,
    InputDropout,
    ArgumentLength,
    ResultLength,
    LabelRange,
    WeightsFile,
    StaticNetwork,
    LanguageVersion,
    LayerShape,
    Suppression,
    SlowOnDevice,
}

/// <summary>What a problem means for the network.</summary>
internal static class ProblemKindExtensions
{
    /// <summary>False for networks that run but will probably train badly; those are warnings and are generated all the same.</summary>
    public static bool IsFatal(this ProblemKind kind) =>
        kind is not (ProblemKind.LinearStack or ProblemKind.DropoutLast or ProblemKind.SoftmaxForRegression or ProblemKind.BiasDropped
            or ProblemKind.RowsDropped or ProblemKind.BatchOfOne or ProblemKind.ProbabilitiesForScores or ProblemKind.RedundantActivation
            or ProblemKind.DropoutBeforeBatchNorm or ProblemKind.ReluForRegression or ProblemKind.InitMismatch or ProblemKind.ZeroWeights
            or ProblemKind.NothingTrained or ProblemKind.VanishingGradients or ProblemKind.InputDropout or ProblemKind.LayerShape
            or ProblemKind.Suppression or ProblemKind.SlowOnDevice);

    /// <summary>True where the fault lies between a layer and the shape of what it takes.</summary>
    public static bool DependsOnShape(this ProblemKind kind) => kind
        is ProblemKind.DenseNeedsVector or ProblemKind.SoftmaxOfOne or ProblemKind.WrongRank or ProblemKind.WindowTooLarge
        or ProblemKind.ReshapeCount or ProblemKind.MergeShapes or ProblemKind.SharedLayer or ProblemKind.OutputSize
        or ProblemKind.RowsDropped or ProblemKind.ReshapeOpenSizes or ProblemKind.ReshapeIndivisible or ProblemKind.Permutation
        or ProblemKind.ConcatShapes or ProblemKind.Broadcast or ProblemKind.Groups or ProblemKind.Heads or ProblemKind.SequenceLengths
        or ProblemKind.NotIndices or ProblemKind.IndexRange or ProblemKind.BlockDoesNotFit;
}
