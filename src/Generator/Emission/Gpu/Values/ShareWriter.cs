using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>
/// Where gradients of tensors go: those that the graph is computed for into their share, others, which an op of the graph reads, whole into
/// their planned buffer.
/// </summary>
internal sealed class ShareWriter
{
    private readonly KernelScope scope;

    public ShareWriter(KernelScope scope) => this.scope = scope;

    /// <summary>Whether a gradient is summed up in shares.</summary>
    private bool IsShared(int id) => WorkDivision.IsShared(scope.Graph, id);

    /// <summary>The terms of a gradient that a work group takes: its share of them, or all.</summary>
    public TermRange Terms(int id, KernelExpression count)
    {
        if (!IsShared(id)) return new TermRange(0, scope.Builder.Name("terms", count));
        KernelBuilder builder = scope.Builder;
        KernelExpression terms = builder.Name("terms", count);
        KernelExpression shares = scope.Number("Shares", KernelType.Int);
        KernelExpression length = builder.Name("shareLength", (terms + shares - 1) / shares);
        KernelExpression start = builder.Name("start", KernelBuilder.WorkGroupLayer * length);
        KernelExpression full = builder.Name("full", start + length);
        return new TermRange(start, builder.Name("end", KernelExpression.Min(full, terms)));
    }

    /// <summary>Writes one element of a gradient.</summary>
    public void Store(int id, KernelExpression index, KernelExpression value)
    {
        KernelExpression place = IsShared(id) ? PlaceOf(KernelBuilder.WorkGroupLayer, index) : index;
        scope.Builder.Store(Memory(id), place, value);
        FiniteCheck.Write(scope, value);
    }

    /// <summary>Where an element of a tensor lies in a share.</summary>
    public KernelExpression PlaceOf(KernelExpression share, KernelExpression index) => (share * scope.BlockLength) + index;

    /// <summary>The memory of a gradient.</summary>
    public KernelArray Memory(int id) => scope.Array(
        IsShared(id) ? new GradientArgument(id) : new ValueArgument(id), scope.NameOf(id) + "Data", isWritten: true);
}
