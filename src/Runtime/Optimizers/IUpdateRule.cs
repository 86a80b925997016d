using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>The formula of an optimizer for parameters side by side; <see cref="FusedUpdate"/> has the loop.</summary>
internal interface IUpdateRule
{
    /// <summary>Averages kept for each parameter: 0, 1 or 2.</summary>
    static abstract int Moments { get; }

    /// <summary>The formula's number, as the update kernels of devices know it.</summary>
    static abstract int Number { get; }

    /// <summary>What <see cref="Begin"/> has computed and the formula's constants, for devices.</summary>
    RuleCoefficients Coefficients { get; }

    /// <summary>Computes the coefficients of the next update; called once before the pass over the block.</summary>
    /// <param name="learningRate">α.</param>
    void Begin(double learningRate);

    /// <summary>New parameters; the averages that the rule keeps are replaced.</summary>
    /// <param name="w">Parameters.</param>
    /// <param name="dw">Their gradients.</param>
    /// <param name="first">v, or s of a rule that keeps one average of squares.</param>
    /// <param name="second">s of a rule that keeps both.</param>
    V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>;
}
