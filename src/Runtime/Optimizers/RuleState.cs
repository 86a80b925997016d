namespace Lamina.Optimizers;

/// <summary>The state of an optimizer with a formula: the formula with its coefficients, and the averages of the whole block.</summary>
internal abstract class RuleState<TRule>(int length, TRule rule) : OptimizerState(length)
    where TRule : struct, IUpdateRule
{
    private TRule rule = rule;
    private TRule kept = rule;

    protected ref TRule Rule => ref rule;

    protected Averages Averages { get; } = new(length, TRule.Moments);

    internal override bool CannotOverflow(double largestGradient, double learningRate)
    {
        TRule next = rule;
        next.Begin(learningRate);
        return UpdateBound.Holds(next.Coefficients, largestGradient);
    }

    internal override int FirstNotFinite() => Averages.FirstNotFinite();

    internal override void Keep()
    {
        base.Keep();
        kept = rule;
        Averages.Keep();
    }

    internal override void TakeBack()
    {
        base.TakeBack();
        rule = kept;
        Averages.PutBack();
    }
}
