using System.Globalization;

namespace Lamina;

/// <summary>Checks that inputs which are indices or lengths are integers in their range.</summary>
internal static class InputCheck
{
    /// <summary>Throws unless every index and every length is in its range. Reads only the columns of such inputs.</summary>
    /// <param name="network">The network, whose description has the ranges.</param>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="set">Name of the examples in messages, and parameter name of the exception.</param>
    /// <exception cref="ArgumentException">
    /// An index or a length is out of its range. The message states the example, the column and what was expected.
    /// </exception>
    public static void Require(NetworkDescription network, ReadOnlySpan<float> inputs, string set)
    {
        for (int i = 0; i < network.Inputs.Count; i++)
        {
            InputDescription input = network.Inputs[i];
            if (Last(input) is { } last) Require(network, input, inputs, last, set);
        }
    }

    private static int? Last(InputDescription input) => (input.Vocabulary, input.Steps) switch
    {
        ({ } vocabulary, { } steps) => Math.Min(vocabulary - 1, steps),
        ({ } vocabulary, null) => vocabulary - 1,
        (null, var steps) => steps,
    };

    private static void Require(NetworkDescription network, InputDescription input, ReadOnlySpan<float> inputs, int last, string set)
    {
        int width = network.InputLength;
        int length = input.Length;
        for (int example = 0; example < inputs.Length / width; example++)
        {
            ReadOnlySpan<float> numbers = inputs.Slice((example * width) + input.Offset, length);
            for (int column = 0; column < numbers.Length; column++)
            {
                // The comparison is exact, because a double represents every int.
                double number = numbers[column];
                if (!(number >= 0 && number <= last && Math.Floor(number) == number))
                {
                    throw Bad(network, input, inputs, (example, input.Offset + column), set);
                }
            }
        }
    }

    private static ArgumentException Bad(
        NetworkDescription network, InputDescription input, ReadOnlySpan<float> inputs, (int Example, int Column) place, string set)
    {
        float number = inputs[(place.Example * network.InputLength) + place.Column];
        string range = input.Vocabulary is { } vocabulary
            ? $"holds indices of a vocabulary of {vocabulary}: whole numbers from 0 to {Last(input)}"
            : $"holds the length of a sequence: a whole number from 0 to {Last(input)}";
        return new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The input of example {place.Example}, column {place.Column} of '{set}' is {number}. The column belongs to input "
                + $"'{input.Name}' of {network.Name}, which {range}. {Advice(network, input, inputs)}"),
            set);
    }

    /// <summary>Suggests the likeliest correction, from all numbers of the input.</summary>
    private static string Advice(NetworkDescription network, InputDescription input, ReadOnlySpan<float> inputs)
    {
        float least = float.PositiveInfinity;
        float greatest = float.NegativeInfinity;
        bool whole = true;
        for (int example = 0; example < inputs.Length / network.InputLength; example++)
        {
            foreach (float number in inputs.Slice((example * network.InputLength) + input.Offset, input.Length))
            {
                least = MathF.Min(least, number);
                greatest = MathF.Max(greatest, number);
                whole &= MathF.Floor(number) == number;
            }
        }

        bool areIndices = input.Vocabulary is not null;
        if (!whole) return areIndices ? "Number the categories from 0." : "Count the steps of the example.";
        if (!areIndices) return least < 0 ? "A length is never negative." : $"Sequences end after {input.Steps} steps: take the lesser.";
        if (least == -1) return "An index of -1, as for padding, needs its own row: add 1 to all indices and to the vocabulary.";
        if (least < 0) return "Number the categories from 0.";
        return least > 0 && greatest == input.Vocabulary
            ? "Indices that count from 1: subtract 1."
            : FormattableString.Invariant($"The largest is {greatest}: a vocabulary of {greatest + 1.0} has a row for it.");
    }
}
