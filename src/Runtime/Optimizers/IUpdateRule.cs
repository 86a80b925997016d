using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>The element-wise formula of an optimizer; <see cref="FusedUpdate"/> has the loop.</summary>
internal interface IUpdateRule
{
    /// <summary>Number of averages per parameter: 0, 1 or 2.</summary>
    static abstract int Moments { get; }

    /// <summary>The formula's number in the update kernels of devices.</summary>
    static abstract int Number { get; }

    /// <summary>The coefficients that <see cref="Begin"/> has computed and the formula's constants, for devices.</summary>
    RuleCoefficients Coefficients { get; }

    /// <summary>Computes the coefficients of the next update; called once before the pass over the block.</summary>
    /// <param name="learningRate">α.</param>
    void Begin(double learningRate);

    /// <summary>Returns the new parameters and updates the averages.</summary>
    /// <param name="w">Parameters.</param>
    /// <param name="dw">Their gradients.</param>
    /// <param name="first">v, or s of a rule that keeps one average of squares.</param>
    /// <param name="second">s of a rule that keeps both.</param>
    V Next<V>(V w, V dw, ref V first, ref V second)
        where V : struct, ILanes<V, float>;
}
