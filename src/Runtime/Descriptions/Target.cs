namespace Lamina;

/// <summary>The kinds of code to which a network can be compiled.</summary>
public enum Target
{
    /// <summary>C# in vectors of the processor.</summary>
    Cpu,

    /// <summary>Kernels in OpenCL C.</summary>
    OpenCl,
}
