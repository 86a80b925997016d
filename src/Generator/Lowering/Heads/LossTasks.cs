using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The kind of task each loss is for, by its name in the runtime's NetworkTask.</summary>
internal static class LossTasks
{
    public const string Regression = "Regression";

    public static string Of(LossKind loss) => loss switch
    {
        LossKind.BinaryCrossEntropy => "Binary",
        LossKind.CrossEntropy or LossKind.KlDivergence or LossKind.Distillation => "Classes",
        _ => Regression,
    };
}
