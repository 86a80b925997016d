using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Rows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>How the work of a group is distributed over work items.</summary>
internal interface IItems
{
    /// <summary>Visits every element of a value with the given number of elements per example.</summary>
    /// <param name="length">Elements per example.</param>
    /// <param name="body">Writes what is done with one.</param>
    void Elements(int length, Action<Place> body);

    /// <summary>Every row.</summary>
    /// <param name="rows">Which rows.</param>
    /// <param name="body">Writes what is done with one.</param>
    void Rows(RowLayout rows, Action<RowWork> body);

    /// <summary>A product whose result is a value per example.</summary>
    /// <param name="op">The op.</param>
    /// <param name="body">Writes what is done with an element of the result.</param>
    void Product(OpReading op, Action<Place, KernelExpression> body);

    /// <summary>Gradients of tensors that are products or sums over examples.</summary>
    void Gradients(FusedGroup group);
}
