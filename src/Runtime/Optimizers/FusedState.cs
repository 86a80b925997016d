namespace Lamina.Optimizers;

/// <summary>The averages of an optimizer that is one <see cref="IUpdateRule"/> for the whole block.</summary>
internal sealed class FusedState<TRule>(int length, TRule rule) : RuleState<TRule>(length, rule)
    where TRule : struct, IUpdateRule
{
    protected override void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate)
    {
        Rule.Begin(learningRate);
        FusedUpdate.Run(ref Rule, parameters, gradients, Averages.First, Averages.Second);
    }

    internal override bool TryBeginParts(double learningRate)
    {
        Rule.Begin(learningRate);
        return true;
    }

    internal override void UpdatePart(Span<float> parameters, ReadOnlySpan<float> gradients, int first) => FusedUpdate.Run(
        ref Rule, parameters, gradients, Averages.FirstOf(first, parameters.Length), Averages.SecondOf(first, parameters.Length));
}
