using System.Runtime.CompilerServices;
using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>Checks values of options. Each method returns the value; its exception names the property.</summary>
internal static class Setting
{
    /// <summary>Far above the processors of any machine; it stops a mistyped number from starting thousands of threads.</summary>
    public const int MaxWorkers = 1024;

    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public static int AtLeast(int least, int value, [CallerMemberName] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">It is more.</exception>
    public static void AtMost(int most, int value, [CallerMemberName] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);

    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or above <see cref="MaxWorkers"/>.</exception>
    public static int Workers(int value, [CallerMemberName] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxWorkers, name);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">It is less, more, or not a number.</exception>
    public static double Between(double least, double most, double value, [CallerMemberName] string? name = null) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name, FormattableString.Invariant($"{name} must be from {least} to {most}; it is {value}."));

    /// <summary>Requires null, or a limit above 0 in the range of single precision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is something else.</exception>
    public static double? Limit(double? value, [CallerMemberName] string? name = null) =>
        value is { } limit ? Hyperparameter.SinglePositive(limit, name) : null;

    /// <summary>A copy of a list.</summary>
    /// <exception cref="ArgumentNullException">The list is null, or one of its items.</exception>
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T> value, [CallerMemberName] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        T[] items = [.. value];
        int missing = Array.IndexOf(items, null);
        return missing < 0 ? items : throw new ArgumentNullException(name, $"Item {missing} of {name} is null.");
    }

    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T Required<T>(T value, [CallerMemberName] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
