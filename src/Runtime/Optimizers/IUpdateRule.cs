using System.Numerics;

namespace Lamina.Optimizers;

/// <summary>The formula of an optimizer for one vector of parameters; <see cref="FusedUpdate"/> has the loop.</summary>
internal interface IUpdateRule
{
    /// <summary>Averages kept for each parameter: 0, 1 or 2.</summary>
    static abstract int Moments { get; }

    /// <summary>Computes the coefficients of the next update; called once before the pass over the block.</summary>
    /// <param name="learningRate">α.</param>
    void Begin(double learningRate);

    /// <summary>New parameters; the averages that the rule keeps are replaced.</summary>
    /// <param name="w">Parameters.</param>
    /// <param name="dw">Their gradients.</param>
    /// <param name="first">v, or s of a rule that keeps one average of squares.</param>
    /// <param name="second">s of a rule that keeps both.</param>
    Vector<float> Next(Vector<float> w, Vector<float> dw, ref Vector<float> first, ref Vector<float> second);
}
