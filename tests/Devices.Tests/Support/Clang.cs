using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Lamina.Devices.Tests.Support;

/// <summary>Checks OpenCL C 1.2 with clang, with warnings as errors.</summary>
internal static class Clang
{
    /// <summary>Whether it is on the path.</summary>
    public static bool IsThere()
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

    /// <summary>Its output for programs, each in a separate file; empty if all are valid.</summary>
    public static string Read(IReadOnlyList<DeviceProgram> programs, TileShape tiles)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-");
        try
        {
            List<string> arguments =
            [
                "-cl-std=CL1.2", "-fsyntax-only", "-Werror", "-Wall", "-Wno-unused-function", "-Xclang", "-finclude-default-header",
                $"-DROWS={tiles.Rows}", $"-DCOLUMNS={tiles.Columns}", $"-DDEPTH={tiles.Depth}", $"-DITEM_ROWS={tiles.ItemRows}",
                $"-DITEM_COLUMNS={tiles.ItemColumns}", $"-DGROUP={tiles.Group}", $"-DEXAMPLES={tiles.Examples}", "-x", "cl",
            ];
            foreach (DeviceProgram program in programs)
            {
                string file = Path.Combine(folder.FullName, $"{program.GetType().Name}.cl");
                File.WriteAllText(file, program.Source);
                arguments.Add(file);
            }

            return Run(arguments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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
