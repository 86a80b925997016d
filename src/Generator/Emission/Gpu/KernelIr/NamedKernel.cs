namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>A kernel, its name and its place in the program.</summary>
internal sealed record NamedKernel(string Name, int Place, Kernel Kernel);
