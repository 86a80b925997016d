using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Lamina.Devices;

namespace Lamina.Tests;

/// <summary>Compiles programs with clang as OpenCL C 1.2, with warnings as errors.</summary>
internal static class Clang
{
    /// <summary>Fails with the messages of clang. Skips the test if clang is not on the path.</summary>
    /// <param name="programs">The name and the source of each program. Names are different.</param>
    /// <param name="tiles">The shape of tiles, which the host gives to the compiler.</param>
    public static void AssertNoWarnings(IEnumerable<(string Name, string Source)> programs, TileShape tiles)
    {
        Skip.IfNot(IsThere(), "clang is not on the path.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-");
        try
        {
            List<string> arguments =
            [
                "-cl-std=CL1.2", "-fsyntax-only", "-Werror", "-Wall", "-Wno-unused-function", "-Xclang", "-finclude-default-header",
                $"-DROWS={tiles.Rows}", $"-DCOLUMNS={tiles.Columns}", $"-DDEPTH={tiles.Depth}", $"-DITEM_ROWS={tiles.ItemRows}",
                $"-DITEM_COLUMNS={tiles.ItemColumns}", $"-DGROUP={tiles.Group}", $"-DEXAMPLES={tiles.Examples}", "-x", "cl",
            ];
            foreach ((string name, string source) in programs)
            {
                string file = Path.Combine(folder.FullName, $"{name}.cl");
                File.WriteAllText(file, source);
                arguments.Add(file);
            }

            Assert.Equal("", Run(arguments));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsThere()
    {
        try
        {
            return Run(["--version"]).Length == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The messages of a run that fails; empty if it succeeds.</summary>
    private static string Run(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("clang", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEndAsync();
        string messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : messages;
    }
}
