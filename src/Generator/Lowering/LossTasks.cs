using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

/// <summary>The kind of question each loss stands for, by its name in the runtime's NetworkTask.</summary>
internal static class LossTasks
{
    public static string Of(LossKind loss) => loss switch
    {
        LossKind.BinaryCrossEntropy => "Binary",
        LossKind.CrossEntropy => "Classes",
        _ => "Regression",
    };
}
