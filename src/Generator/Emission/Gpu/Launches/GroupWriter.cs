using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels;
using Lamina.Generator.Emission.Gpu.Kernels.Elements;
using Lamina.Generator.Emission.Gpu.Kernels.Rows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Writes the body of a kernel for its groups, for both kinds of work items. Nothing else dispatches on what a group is.</summary>
internal sealed class GroupWriter
{
    private readonly KernelScope scope;

    /// <summary>What the losses of the kernel's groups are added to.</summary>
    private readonly List<(FusedGroup Group, VariableExpression Total)> totals;

    public GroupWriter(KernelScope scope)
    {
        this.scope = scope;
        totals = scope.Launch.Groups.Where(group => group.IsSumming)
            .Select(group => (group, scope.Builder.Declare("total", KernelExpression.Number(0)))).ToList();
    }

    /// <summary>Writes groups that are computed together, because they are over the same rows or statistics of the same channels.</summary>
    public void Write(IItems items, IReadOnlyList<FusedGroup> groups)
    {
        FusedGroup group = groups[0];
        switch (group.Class)
        {
            case OpClass.Map:
                items.Elements(group.Length, place => WriteElement(group, place, head: null));
                break;
            case OpClass.Gather:
                OpReading gather = Head(group);
                items.Elements(group.Length, place => WriteElement(group, place, ElementOps.Table[gather.Op](gather, place)));
                break;
            case OpClass.DenseProduct or OpClass.WindowProduct:
                items.Product(Head(group), (place, value) => WriteElement(group, place, value));
                break;
            case OpClass.Rows or OpClass.RowLoss:
                items.Rows(group.Rows!, row =>
                {
                    foreach (FusedGroup member in groups) WriteRow(member, row);
                });
                break;
            case OpClass.WeightGradient or OpClass.BiasGradient or OpClass.TensorProduct:
                items.Gradients(group);
                break;
            default:
                BatchOps.Table[Head(group).Op](Head(group), new ShareWriter(scope));
                break;
        }
    }

    /// <summary>Writes the sums of the losses, after everything else.</summary>
    public void WriteTotals() =>
        GroupSum.Write(scope, totals.Select(total => ((KernelExpression)total.Total, total.Group.LossWeight)));

    private OpReading Head(FusedGroup group) => new(scope, group);

    private VariableExpression? Total(FusedGroup group) => totals.FirstOrDefault(total => total.Group == group).Total;

    private void WriteElement(FusedGroup group, Place place, KernelExpression? head) =>
        FusedElement.Write(scope, group, place, head, Total(group));

    private void WriteRow(FusedGroup group, RowWork row)
    {
        OpReading op = Head(group);
        if (group.Class == OpClass.RowLoss)
        {
            KernelExpression loss = scope.Builder.Name("loss", SoftmaxRows.CrossEntropy(op, row));
            using (scope.Builder.If(row.IsLeader)) scope.Builder.Set(Total(group)!, Total(group)! + loss);
            return;
        }

        Func<KernelExpression, KernelExpression> value = RowOps.Table[op.Op](op, row);
        row.ForEach(i => WriteElement(group, row.At(i), value(i)));
    }
}
