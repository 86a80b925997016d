using Lamina.Generator.Emission;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Emission.Gpu.Printing;

/// <summary>The source of a program in OpenCL C.</summary>
internal static class OpenClText
{
    public static string Of(IEnumerable<NamedKernel> kernels)
    {
        var writer = new CSharpWriter();
        OpenClSource.Write(writer, kernels);
        return writer.ToString();
    }
}
