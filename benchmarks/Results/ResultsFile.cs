using System.IO;

namespace Lamina.Benchmarks.Results;

/// <summary>benchmarks/RESULTS.md, to which <c>--append</c> adds what a run prints, as a section.</summary>
internal static class ResultsFile
{
    /// <summary>The option.</summary>
    public const string Option = "--append";

    /// <summary>Runs, and with the option records what is printed; without an error only.</summary>
    /// <param name="program">What ran, for the heading.</param>
    /// <param name="arguments">The arguments of the program, <see cref="Option"/> among them or not.</param>
    /// <param name="run">Gets the other arguments, prints figures and returns the exit code.</param>
    /// <param name="isMarkdown">Whether figures are printed as Markdown; other text is recorded as a block.</param>
    public static int Record(string program, string[] arguments, Func<string[], int> run, bool isMarkdown = true)
    {
        string[] others = [.. arguments.Where(argument => argument != Option)];
        if (others.Length == arguments.Length) return run(others);

        string file = Find();
        TextWriter console = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(new TeeWriter(console, printed));
        int exitCode;
        try
        {
            exitCode = run(others);
        }
        finally
        {
            Console.SetOut(console);
        }

        if (exitCode != 0) return exitCode;
        string command = string.Join(' ', others.Prepend(program));
        string figures = printed.ToString().Trim();
        if (!isMarkdown) figures = $"```text\n{figures}\n```";
        File.AppendAllText(file, $"\n## {RunHeading.Of(file)}\n`{command}`\n\n{figures}\n");
        console.WriteLine($"\nAppended to {file}.");
        return 0;
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "benchmarks", "RESULTS.md");
            if (File.Exists(file)) return file;
        }

        throw new ArgumentException($"{Option} needs benchmarks/RESULTS.md in a folder above {AppContext.BaseDirectory}.");
    }
}
