using System.IO;

namespace Lamina.Benchmarks.Results;

/// <summary>benchmarks/RESULTS.md, to which <c>--append</c> adds the output of a run as a section.</summary>
internal static class ResultsFile
{
    /// <summary>The option.</summary>
    public const string Option = "--append";

    /// <summary>Runs a program and, with the option, records its output if there is no error.</summary>
    /// <param name="program">The name of the program, for the heading.</param>
    /// <param name="arguments">The arguments of the program, with or without <see cref="Option"/>.</param>
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
