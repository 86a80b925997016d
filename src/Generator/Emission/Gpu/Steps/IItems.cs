using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>How the work of a step is dealt out to work items.</summary>
internal interface IItems
{
    /// <summary>Every number of values of so many numbers per example.</summary>
    /// <param name="length">Numbers per example.</param>
    /// <param name="isSumming">Whether groups write sums, so that there may not be as many as there are numbers.</param>
    /// <param name="body">Writes what is done with one.</param>
    void Elements(int length, bool isSumming, Action<Place> body);

    /// <summary>Every row.</summary>
    /// <param name="rows">Which rows.</param>
    /// <param name="isSumming">Whether groups write sums.</param>
    /// <param name="body">Writes what is done with one.</param>
    void Rows(RowLayout rows, bool isSumming, Action<RowWork> body);
}
