using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>The source of a program: what the kernels need of the library, then the kernels.</summary>
internal static class OpenClSource
{
    public static string Of(IEnumerable<NamedKernel> kernels, CompilerRun? run = null)
    {
        var printer = new OpenClPrinter();
        var body = new CSharpWriter(run);
        foreach (NamedKernel kernel in kernels)
        {
            body.Line();
            printer.Print(body, kernel.Name, kernel.Kernel);
        }

        IEnumerable<string> library = OpenClFunctions.Library.Where(function => function.For.Any(printer.Used.Contains))
            .Select(function => function.Text.Replace("\r", "") + "\n");
        return string.Join("\n", library) + body;
    }
}
