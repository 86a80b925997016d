using Lamina.Data;

namespace Lamina.Training;

/// <summary>Checks that data have the lengths a network declares, before anything is started.</summary>
internal static class DataFit
{
    public static void Require(NetworkDescription network, Dataset data, string name)
    {
        RequireInputs(network, data, name);
        if (data.TargetLength != network.TargetLength)
        {
            throw new ArgumentException(
                $"{network.Name} takes targets of length {network.TargetLength}; those of '{name}' have length {data.TargetLength}.", name);
        }
    }

    /// <summary>For predictions, which need no targets.</summary>
    public static void RequireInputs(NetworkDescription network, Dataset data, string name)
    {
        ArgumentNullException.ThrowIfNull(data, name);
        if (data.InputLength != network.InputLength)
        {
            throw new ArgumentException(
                $"{network.Name} takes inputs of length {network.InputLength}; those of '{name}' have length {data.InputLength}.", name);
        }
    }

    public static void RequireLength(NetworkDescription network, string name, int length, long expected)
    {
        if (length != expected) ThrowLength(network, name, length, expected);
    }

    private static void ThrowLength(NetworkDescription network, string name, int length, long expected) =>
        throw new ArgumentException($"{network.Name} needs {expected} numbers as {name}; there are {length}.", name);
}
