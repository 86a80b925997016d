using Lamina.Numerics;

namespace Lamina.Optimizers;

/// <summary>The averages of an optimizer that is one <see cref="IUpdateRule"/> for the whole block.</summary>
internal sealed class FusedState<TRule>(int length, TRule rule) : OptimizerState(length)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedBuffer<float> first = new(TRule.Moments > 0 ? length : 0);
    private readonly AlignedBuffer<float> second = new(TRule.Moments > 1 ? length : 0);
    private TRule rule = rule;

    protected override void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate)
    {
        rule.Begin(learningRate);
        FusedUpdate.Run(ref rule, parameters, gradients, first.Span, second.Span);
    }
}
