using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Lamina.Package.Tests.NativeAot;

/// <summary>
/// The requirements of NativeAOT besides the SDK: a C compiler that links, and the .NET AOT compiler, which is a package.
/// </summary>
internal static class NativeToolchain
{
    private const string Smallest = "int main(void) { return 0; }";

    /// <summary>The reason why this machine cannot publish for NativeAOT; null if it can.</summary>
    /// <param name="folder">The folder in which a project is restored to find out.</param>
    public static string? Missing(string folder)
    {
        if (!OperatingSystem.IsLinux()) return "The test supports only the native toolchain of Linux.";
        if (!Links("clang") && !Links("gcc")) return "Neither clang nor gcc links a program here, which NativeAOT needs.";

        DotnetResult restored = RestoreCompiler(folder);
        return restored.ExitCode == 0 ? null : $"The NativeAOT compiler, a package, cannot be restored:\n{restored.Output}";
    }

    private static bool Links(string compiler)
    {
        ProcessStartInfo start = new(compiler, ["-x", "c", "-", "-o", "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Write(Smallest);
            process.StandardInput.Close();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Restores into this machine's package folder, from its own feeds, so that the package is downloaded once.</summary>
    private static DotnetResult RestoreCompiler(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Compiler.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <PublishAot>true</PublishAot>
              </PropertyGroup>
            </Project>
            """);
        return DotnetCommand.Run(folder, Checkout.PackageFolder, "restore", "--use-current-runtime", "-tl:off");
    }
}
