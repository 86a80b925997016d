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
}

/// <summary>What a problem means for the network.</summary>
internal static class ProblemKindExtensions
{
    /// <summary>False for networks that run but will probably train badly; those are warnings and are generated all the same.</summary>
    public static bool IsFatal(this ProblemKind kind) =>
        kind is not (ProblemKind.LinearStack or ProblemKind.DropoutLast or ProblemKind.SoftmaxForRegression or ProblemKind.BiasDropped);

    /// <summary>True where the fault lies between a layer and the shape of what it takes.</summary>
    public static bool DependsOnShape(this ProblemKind kind) => kind
        is ProblemKind.DenseNeedsVector or ProblemKind.SoftmaxOfOne or ProblemKind.WrongRank or ProblemKind.WindowTooLarge
        or ProblemKind.Setting or ProblemKind.ReshapeCount or ProblemKind.MergeShapes or ProblemKind.SharedLayer;
}
