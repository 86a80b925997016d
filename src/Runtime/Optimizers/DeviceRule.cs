
namespace Lamina.Optimizers;

/// <summary>
/// An optimizer as the update kernel knows it, a formula, with its coefficients from update to update of one parameter block.
/// </summary>
internal abstract class DeviceRule
{
    /// <summary>The formula's number, as kernels know it.</summary>
    public abstract int Number { get; }

    /// <summary>Averages kept for each parameter: 0, 1 or 2.</summary>
    public abstract int Moments { get; }

    /// <summary>The tensors that decay, in the terms of a network; null where all do.</summary>
    public NetworkDescription? WeightsOf { get; init; }

    /// <summary>The coefficients of the next update.</summary>
    public abstract RuleCoefficients Next(double learningRate);

    /// <summary>Forgets the last update, which was not made.</summary>
    public abstract void Undo();

    /// <summary>Whether weight decay, if there is any, applies to a tensor at this place.</summary>
    public bool Decays(int offset)
    {
        if (WeightsOf is null) return true;

        // An alignment gap belongs to the tensor before it.
        ParameterDescription? tensor = WeightsOf.Parameters.LastOrDefault(tensor => tensor.Offset <= offset);
        return tensor is not null && tensor.Shape.Count >= 2;
    }
}

/// <summary>The rule that computes on the processor, asked for its coefficients only.</summary>
internal sealed class DeviceRule<TRule>(TRule rule) : DeviceRule
    where TRule : struct, IUpdateRule
{
    private TRule rule = rule;
    private TRule before = rule;

    public override int Number => TRule.Number;

    public override int Moments => TRule.Moments;

    public override RuleCoefficients Next(double learningRate)
    {
        before = rule;
        rule.Begin(learningRate);
        return rule.Coefficients;
    }

    public override void Undo() => rule = before;
}
