using Lamina.Generator.Emission.Gpu.KernelIr;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Update;

/// <summary>
/// Two numbers of the status that updates write in turn: 0, or 1 + the slot of a parameter that would have overflowed. An update reads the
/// number of the one before, so that its work items agree whether to make it, and passes a number that is not 0 on.
/// </summary>
internal sealed class OverflowFlags
{
    private readonly KernelBuilder builder;
    private readonly KernelArray status;
    private readonly KernelExpression last;
    private readonly KernelExpression present;

    public OverflowFlags(KernelBuilder builder, KernelArray status)
    {
        this.builder = builder;
        this.status = status;
        last = builder.Number("lastFlag", KernelType.Int);
        present = builder.Number("flag", KernelType.Int);
    }

    /// <summary>Whether neither a gradient nor an update before was at fault.</summary>
    /// <param name="item">The number of the work item, of which the first passes the flag on.</param>
    public KernelExpression Accept(KernelExpression item)
    {
        KernelExpression before = builder.Name("overflowed", status[last]);
        using (builder.If(item.IsEqualTo(0) & before.IsNot(Number(0)))) builder.Store(status, present, before);
        return builder.Name("isAccepted", status[0].IsEqualTo(Number(0)) & before.IsEqualTo(Number(0)));
    }

    /// <summary>Notes that a finite parameter would have overflowed.</summary>
    public void Write(KernelExpression isGood, KernelExpression slot, KernelExpression w)
    {
        using (builder.If(new NotExpression(isGood) & Call(KernelFunction.IsFinite, w)))
        {
            builder.Store(status, present, (slot + 1).As(KernelType.Float));
        }
    }
}
