using System.Diagnostics;
using System.Globalization;
using System.IO;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>
/// The child process of tests of saving: saves versions first, first + step, … to a path until it is killed, or only once if the step is 0,
/// and prints each saved version, or the error that ended it.
/// </summary>
internal static class SavingProgram
{
    /// <summary>The main method of the child.</summary>
    public static void Run(string path, int first, int step)
    {
        VersionNetwork network = new();
        try
        {
            for (int version = first; ; version += step)
            {
                network.Version = version;
                network.Save(path);
                Console.Out.WriteLine(version.ToString(CultureInfo.InvariantCulture));
                Console.Out.Flush();
                if (step == 0) return;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Out.WriteLine($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Starts the child.</summary>
    /// <param name="path">The file.</param>
    /// <param name="first">The first version.</param>
    /// <param name="step">The step to the next; 0 saves once.</param>
    /// <param name="before">A program with arguments, such as setpriv, that starts the child.</param>
    public static Process Start(string path, int first, int step, params string[] before)
    {
        string[] words =
        [
            .. before, .. ChildProcess.Command(typeof(SavingProgram).Assembly), path,
            first.ToString(CultureInfo.InvariantCulture), step.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A limit on the length of files would also apply to memory for code that is both writable and executable.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>The output of a child that ends by itself.</summary>
    public static string Output(Process process)
    {
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
