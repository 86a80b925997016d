namespace Lamina.Devices;

/// <summary>The planned cost of one launch of a pass, linear in the number of examples.</summary>
/// <param name="Kernel">Name of its kernel.</param>
/// <param name="Layers">The layers it computes.</param>
/// <param name="BytesPerExample">Bytes that it must read and write for each example.</param>
/// <param name="Bytes">Bytes that it must read and write once, such as weights.</param>
/// <param name="OperationsPerExample">Additions, multiplications and functions for each example.</param>
/// <param name="Operations">Operations independent of the examples, such as those of an optimizer.</param>
public sealed record LaunchPlan(
    string Kernel, string Layers, long BytesPerExample, long Bytes, long OperationsPerExample, long Operations = 0);
