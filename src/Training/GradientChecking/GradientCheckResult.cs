using System.Globalization;

namespace Lamina.Training;

/// <summary>The result of <see cref="GradientCheck"/>.</summary>
/// <param name="Network">The network's class name.</param>
/// <param name="RelativeError">‖approx − grad‖₂ / (‖approx‖₂ + ‖grad‖₂) over the checked parameters; 0 when both vectors are 0.</param>
/// <param name="Tolerance">The check passes if the relative error is below this.</param>
/// <param name="ParametersChecked">Number of checked parameters, the length of the two vectors.</param>
/// <param name="WorstParameter">The parameter with the greatest |approx − grad|.</param>
public sealed record GradientCheckResult(
    string Network, double RelativeError, double Tolerance, int ParametersChecked, CheckedParameter WorstParameter)
{
    /// <summary>The network's class name.</summary>
    public string Network { get; init; } = Setting.Required(Network, nameof(Network));

    /// <summary>The parameter with the greatest |approx − grad|.</summary>
    public CheckedParameter WorstParameter { get; init; } = Setting.Required(WorstParameter, nameof(WorstParameter));

    /// <summary>Whether the relative error is a number below the tolerance.</summary>
    public bool Passed => RelativeError < Tolerance;

    /// <summary>Throws unless the check passed.</summary>
    /// <exception cref="GradientCheckException">It did not; the message names the worst parameter.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed) throw new GradientCheckException(this);
    }

    /// <summary>One sentence: verdict, relative error, worst parameter.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"The gradient of {Network} {(Passed ? "agrees" : "does not agree")} with centred differences: "
        + $"relative error {RelativeError:0.00e0} "
        + $"over {ParametersChecked} parameters, required below {Tolerance:0e0}; worst is {WorstParameter}.");
}
