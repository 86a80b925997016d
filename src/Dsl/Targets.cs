namespace Lamina;

/// <summary>The targets for which a network is compiled.</summary>
[Flags]
public enum Targets
{
    /// <summary>Vectorised C# for the processor; every network has this code, because other targets are checked against it.</summary>
    Cpu = 1,

    /// <summary>
    /// Kernels in OpenCL C 1.2 and the code that runs them, for graphics processors and every other device with an OpenCL driver; also in
    /// C# for ILGPU, if the project references it.
    /// </summary>
    OpenCl = 2,
}
