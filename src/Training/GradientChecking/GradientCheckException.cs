namespace Lamina.Training;

/// <summary>A backward pass does not compute the gradient of its network's loss.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>The exception for a failed check.</summary>
    public GradientCheckException(GradientCheckResult result)
        : base(Setting.Required(result, nameof(result)).ToString()) => Result = result;

    /// <summary>The result of the check.</summary>
    public GradientCheckResult Result { get; }
}
