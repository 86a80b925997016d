using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Lamina.Package.Tests.NativeAot;

/// <summary>What NativeAOT needs besides the SDK: a C compiler that links, and the compiler of .NET, which is a package.</summary>
internal static class NativeToolchain
{
    private const string Smallest = "int main(void) { return 0; }";

    /// <summary>Why this machine cannot publish for NativeAOT; null if it can.</summary>
    /// <param name="folder">Where a project is restored to find out.</param>
    public static string? Missing(string folder)
    {
        if (!OperatingSystem.IsLinux()) return "The test knows the native toolchain of Linux alone.";
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

    /// <summary>Into the folder of packages of this machine, from its own feeds, so that it is fetched once.</summary>
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
