namespace Lamina;

/// <summary>What a network is compiled to.</summary>
[Flags]
public enum Targets
{
    /// <summary>C# in vectors of the processor; every network has this code, since everything else is checked against it.</summary>
    Cpu = 1,

    /// <summary>
    /// Kernels in OpenCL C 1.2 and the code that runs them, for graphics processors and every other device with a driver for OpenCL; the
    /// same in C# for ILGPU, where the project references it.
    /// </summary>
    OpenCl = 2,
}
