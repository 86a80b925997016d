namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>Memory that a kernel reads or writes, as elements of single precision.</summary>
/// <param name="Name">In the kernel.</param>
/// <param name="Space">Where it lies.</param>
/// <param name="Length">Elements, of what the kernel itself reserves.</param>
internal sealed record KernelArray(string Name, KernelSpace Space, KernelExpression? Length = null)
{
    public KernelExpression this[KernelExpression index] => new LoadExpression(this, index);

    /// <summary>Four neighbouring elements.</summary>
    public KernelExpression Four(KernelExpression index) => new VectorLoadExpression(this, index);
}

/// <summary>Where memory lies.</summary>
internal enum KernelSpace
{
    /// <summary>A buffer that is read.</summary>
    Input,

    /// <summary>A buffer that is written, and perhaps read.</summary>
    Output,

    /// <summary>Shared by a work group.</summary>
    Local,

    /// <summary>A work item's own.</summary>
    Private,
}
