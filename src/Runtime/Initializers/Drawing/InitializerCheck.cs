
namespace Lamina.Initializers;

/// <summary>Checks that initialisers fit their tensors.</summary>
internal static class InitializerCheck
{
    /// <summary>Number of gates of an LSTM, whose biases are concatenated.</summary>
    public const int Gates = 4;

    /// <summary>Throws unless the initialiser of a tensor fits its shape.</summary>
    /// <exception cref="ArgumentException">Its shape does not fit the distribution.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such distribution.</exception>
    public static void Require(ParameterDescription tensor)
    {
        (Distribution distribution, double scale) = tensor.Initializer;
        if (!Enum.IsDefined(distribution))
            throw new ArgumentOutOfRangeException(
                nameof(tensor), distribution, $"Unknown distribution of initial values of {tensor.Name}.");
        if (distribution == Distribution.ForgetGate && tensor.Length % Gates != 0)
            throw Misfit(tensor, $"{Gates} blocks of one length");
        if (distribution is Distribution.Orthogonal or Distribution.Sinusoidal
            && !(scale >= 1 && tensor.Shape.Count > 0 && tensor.Shape[^1] == scale))
            throw Misfit(tensor, FormattableString.Invariant($"{scale} columns, at least 1"));
    }

    private static ArgumentException Misfit(ParameterDescription tensor, string expected) => new(
        $"{tensor.Name} has the shape ({string.Join(", ", tensor.Shape)}); {tensor.Initializer.Distribution} needs {expected}.",
        nameof(tensor));
}
