
namespace Lamina.Optimizers;

/// <summary>
/// The formula of an optimizer and its coefficients for each update of one parameter block, as the update kernel takes them.
/// </summary>
internal abstract class DeviceRule
{
    /// <summary>The formula's number in kernels.</summary>
    public abstract int Number { get; }

    /// <summary>Number of averages per parameter: 0, 1 or 2.</summary>
    public abstract int Moments { get; }

    /// <summary>The network whose weights decay; null if all parameters decay.</summary>
    public NetworkDescription? WeightsOf { get; init; }

    /// <summary>The coefficients of the next update.</summary>
    public abstract RuleCoefficients Next(double learningRate);

    /// <summary>Undoes the last call for an update that was not made.</summary>
    public abstract void Undo();

    /// <summary>Whether weight decay, if there is any, applies to the tensor at an offset.</summary>
    public bool Decays(int offset)
    {
        if (WeightsOf is null) return true;

        // An alignment gap belongs to the tensor before it.
        ParameterDescription? tensor = WeightsOf.Parameters.LastOrDefault(tensor => tensor.Offset <= offset);
        return tensor is not null && tensor.Shape.Count >= 2;
    }
}

/// <summary>Takes only the coefficients from the rule of the processor.</summary>
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
