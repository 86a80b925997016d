
namespace Lamina.Data;

/// <summary>
/// Checks, before anything starts, that the data have the lengths that a network declares, that its losses allow the targets, and that
/// indices and sequence lengths are in range.
/// </summary>
internal static class DataFit
{
    public static void Require(NetworkDescription network, Dataset data, string name)
    {
        RequireInputs(network, data, name);
        if (data.TargetLength != network.TargetLength)
        {
            throw new ArgumentException(
                $"{network.Name} takes targets of length {network.TargetLength}; those of '{name}' have length {data.TargetLength}."
                + OneHotAdvice(network, data),
                name);
        }

        if (data.HasMissingTargets) RequireAllowed(network, data, name);
        TargetCheck.Require(network, data, name);
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

        InputCheck.Require(network, data.Inputs, name);
    }

    public static void RequireLength(NetworkDescription network, string name, int length, long expected)
    {
        if (length != expected) ThrowLength(network, name, length, expected);
    }

    /// <summary>Advice if the targets are probably class numbers: one number per decision of the only head.</summary>
    private static string OneHotAdvice(NetworkDescription network, Dataset data)
    {
        if (network.Heads is not [{ Task: NetworkTask.Classes, Targets: not TargetDomain.Any } head]) return "";
        int classes = TargetCheck.Classes(head);
        if (data.TargetLength != head.Length / classes) return "";
        string encode = data.TargetLength == 1 ? "Dataset.FromLabels or OneHot.Encode" : "OneHot.EncodeSequences";
        return $" If they are class numbers, convert them to one-hot rows of length {classes} with {encode}.";
    }

    /// <summary>Targets may be missing in the columns of heads that allow it, example weights never.</summary>
    private static void RequireAllowed(NetworkDescription network, Dataset data, string name)
    {
        for (int example = 0; example < data.Count; example++)
        {
            ReadOnlySpan<float> target = data.Target(example);
            for (int column = 0; column < target.Length; column++)
            {
                if (float.IsNaN(target[column])) RequireAllowed(network, example, column, name);
            }
        }
    }

    private static void RequireAllowed(NetworkDescription network, int example, int column, string name)
    {
        HeadDescription head = network.Heads.First(head => column < head.TargetOffset + head.TargetLength);
        bool isWeight = column - head.TargetOffset >= head.LabelLength;
        if (head.AllowsMissingTargets && !isWeight) return;

        string expected = isWeight ? "the weight of an example cannot be missing" : "its targets cannot be missing";
        throw new ArgumentException(
            $"The target of example {example}, column {column} of '{name}' is NaN. The column belongs to head '{head.Name}' of "
            + $"{network.Name}, and {expected}.",
            name);
    }

    private static void ThrowLength(NetworkDescription network, string name, int length, long expected) =>
        throw new ArgumentException($"{network.Name} needs {expected} numbers as {name}; there are {length}.", name);
}
