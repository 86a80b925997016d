using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>The source of a program: what the kernels need of the library, then the kernels.</summary>
internal static class OpenClSource
{
    public static void Write(CSharpWriter writer, IEnumerable<NamedKernel> kernels)
    {
        var printer = new OpenClPrinter();
        var body = new CSharpWriter(writer.Run);
        foreach (NamedKernel kernel in kernels)
        {
            body.Line();
            printer.Print(body, kernel.Name, kernel.Kernel);
        }

        IEnumerable<string> library = OpenClFunctions.Library.Where(function => function.For.Any(printer.Used.Contains))
            .Select(function => function.Text.Replace("\r", "") + "\n");
        writer.Raw(string.Join("\n", library));
        writer.Raw(body.ToString());
    }
}
