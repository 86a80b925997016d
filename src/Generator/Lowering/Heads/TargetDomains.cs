using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The targets for which each loss has a meaning, as docs/numerics.md states them.</summary>
internal static class TargetDomains
{
    public static TargetDomainKind Of(LossDeclaration loss) => loss.Formula is not null ? TargetDomainKind.Any : loss.Loss switch
    {
        LossKind.BinaryCrossEntropy => TargetDomainKind.UnitInterval,
        LossKind.CrossEntropy or LossKind.KlDivergence => TargetDomainKind.Distribution,
        LossKind.Distillation => loss.HardWeight > 0 ? TargetDomainKind.Distribution : TargetDomainKind.OptionalDistribution,
        LossKind.Hinge => TargetDomainKind.Signs,
        _ => TargetDomainKind.Any,
    };
}
