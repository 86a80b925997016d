using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lamina.Devices;

/// <summary>Explains why a program did not compile: the kernel, the line, and the driver's log.</summary>
internal static partial class OpenClBuildLog
{
    /// <summary>The largest number of lines of a log in a message.</summary>
    private const int MostLines = 60;

    /// <summary>Creates the exception for a program that did not compile.</summary>
    public static DeviceException Explain(KernelProgram program, Device device, string log, int code)
    {
        string[] lines = program.Source.Split('\n');
        int line = FirstError(log, lines.Length);
        string? kernel = line > 0 ? KernelOf(program, line) : program.Kernels.FirstOrDefault(k => Mentions(log, k.Name))?.Name;
        StringBuilder message = new();
        message.Append(kernel is not null ? $"Kernel {kernel}" : line > 0 ? "Code outside the kernels" : "The program");
        message.Append(CultureInfo.InvariantCulture, $" of {program.Network.Name} did not compile on {device.Properties.Name}, ");
        message.Append(device.Properties.Driver).Append(": ").Append(OpenClCodes.Name(code)).Append(".\n");
        if (line > 0) message.Append(CultureInfo.InvariantCulture, $"Line {line}: {lines[line - 1].Trim()}\n");
        message.Append("The driver's log:\n").Append(Shortened(log.Trim()));
        return new DeviceException(message.ToString(), code);
    }

    /// <summary>The line of the first error in a log, from 1; 0 if the log has none.</summary>
    public static int FirstError(string log, int lines)
    {
        Match match = Place().Match(log);
        return match.Success && int.TryParse(match.Groups["line"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int line)
            && line >= 1 && line <= lines ? line : 0;
    }

    /// <summary>The kernel that contains a line, or null.</summary>
    public static string? KernelOf(KernelProgram program, int line)
    {
        string? last = null;
        int lastStart = 0;
        foreach (DeviceKernel kernel in program.Kernels)
        {
            (int start, int end) = Lines(program.Source, kernel.Name);
            if (start > lastStart && start <= line && line <= end) (last, lastStart) = (kernel.Name, start);
        }

        return last;
    }

    /// <summary>
    /// The first and last line of a kernel; (0, 0) if it is not in the source. A body without an end extends to the last line.
    /// </summary>
    private static (int Start, int End) Lines(string source, string kernel)
    {
        Match head = Regex.Match(source, $@"\b(?:__)?kernel\b[^;{{}}]*\b{Regex.Escape(kernel)}\s*\(", RegexOptions.CultureInvariant);
        if (!head.Success) return (0, 0);
        int depth = 0;
        int place = head.Index + head.Length;
        for (; place < source.Length; place++)
        {
            if (source[place] == '{') depth++;
            if (source[place] == '}' && --depth == 0) break;
        }

        return (LineOf(source, head.Index), LineOf(source, place));
    }

    private static int LineOf(string source, int place) => 1 + source.AsSpan(0, Math.Min(place, source.Length)).Count('\n');

    private static bool Mentions(string log, string name) =>
        Regex.IsMatch(log, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant);

    private static string Shortened(string log)
    {
        string[] lines = log.Split('\n');
        return lines.Length <= MostLines ? log : $"{string.Join('\n', lines.Take(MostLines))}\n({lines.Length - MostLines} more lines)";
    }

    /// <summary>A line and a column before the word error, as in clang and its derivatives; PoCL writes them after it.</summary>
    [GeneratedRegex(
        @"(?:^|[:(\s])(?<line>\d+)[:,]\d+\)?:\s*(?:fatal\s+)?error|error: [^\n]*?:(?<line>\d+):\d+:",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Place();
}
