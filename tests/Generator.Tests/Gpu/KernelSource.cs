using Lamina.Generator.Emission;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Kernels as the text of a program.</summary>
internal static class KernelSource
{
    public static string Of(IEnumerable<(string Name, Kernel Kernel)> kernels)
    {
        var printer = new OpenClPrinter();
        var body = new CSharpWriter();
        foreach ((string name, Kernel kernel) in kernels)
        {
            printer.Print(body, name, kernel);
            body.Line();
        }

        IEnumerable<string> library = OpenClFunctions.Library.Where(function => function.For.Any(printer.Used.Contains)).Select(function => function.Text);
        return string.Join("\n\n", library.Append(body.ToString()));
    }
}
