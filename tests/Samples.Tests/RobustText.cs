using System.Text.RegularExpressions;

namespace Lamina.Samples.Tests;

/// <summary>
/// Output without what may differ between machines. Vector widths decide the order of floating-point sums, and thousands of updates
/// carry last bits into the decimals, so only texts, tables of layers, names and counts of examples are compared to the letter;
/// thresholds are tested beside it.
/// </summary>
internal static class RobustText
{
    public static string[] Of(IEnumerable<string> lines)
    {
        bool inConfusion = false;
        List<string> robust = [];
        foreach (string line in lines)
        {
            inConfusion = line.Length > 0 && (inConfusion || line.StartsWith("actual", StringComparison.Ordinal));
            robust.Add(Of(line, counts: inConfusion && line[0] != 'a'));
        }

        return [.. robust];
    }

    private static string Of(string line, bool counts)
    {
        string text = Regex.Replace(line, @"\d+\.\d+", "#");

        // Rows of a confusion matrix: the class stays, its counts go.
        if (counts) text = Regex.Replace(text, @"(?<=\s)\d+(?=\s)", "#");

        // What a network writes.
        if (text.StartsWith("| ", StringComparison.Ordinal)) return "| TEXT";

        // Where the model lies, what the device is called, and the dots of a decision region.
        text = Regex.Replace(text, @"saved as \S+,", "saved as FILE,");
        text = Regex.Replace(text, @"^device: .+", "device: DEVICE");
        if (Regex.IsMatch(text, @"^[ .xo]*$")) text = text.Replace('.', ' ').TrimEnd();
        return text;
    }
}
