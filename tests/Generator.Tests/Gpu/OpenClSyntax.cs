using System.Diagnostics;
using System.IO;
using Lamina.Devices;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Programs as clang reads them: OpenCL C 1.2, every warning an error.</summary>
internal static class OpenClSyntax
{
    /// <summary>Fails with clang's messages, or skips where there is none.</summary>
    public static void AssertRight(string source, TileShape tiles)
    {
        Skip.IfNot(IsThere(), "clang is not on the path.");
        string file = Path.Combine(Path.GetTempPath(), $"lamina-{Guid.NewGuid():N}.cl");
        File.WriteAllText(file, source);
        try
        {
            (int code, string messages) = Run(
                "-cl-std=CL1.2", "-fsyntax-only", "-Werror", "-Wall", "-Wno-unused-function", "-Xclang", "-finclude-default-header",
                $"-DROWS={tiles.Rows}", $"-DCOLUMNS={tiles.Columns}", $"-DDEPTH={tiles.Depth}", $"-DITEM_ROWS={tiles.ItemRows}",
                $"-DITEM_COLUMNS={tiles.ItemColumns}", $"-DGROUP={tiles.Group}", $"-DEXAMPLES={tiles.Examples}", "-x", "cl", file);
            Assert.True(code == 0, messages);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool IsThere()
    {
        try
        {
            return Run("--version").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Messages) Run(params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo("clang", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEndAsync();
        string messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, messages);
    }
}
