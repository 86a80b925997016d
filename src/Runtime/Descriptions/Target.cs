namespace Lamina;

/// <summary>The kinds of code that a network can be compiled to, for what is said about it.</summary>
public enum Target
{
    /// <summary>C# in vectors of the processor.</summary>
    Cpu,

    /// <summary>Kernels in OpenCL C.</summary>
    OpenCl,
}
