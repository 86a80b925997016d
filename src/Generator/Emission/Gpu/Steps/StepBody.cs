using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>What a step does with a number or a row, whoever takes it.</summary>
internal static class StepBody
{
    /// <summary>Whether a step adds up a loss.</summary>
    public static bool IsSumming(Graph graph, Step step) => step.Nodes.Any(id => graph.Nodes[id].Op.Class is OpClass.Sum or OpClass.RowLoss);

    /// <summary>One number of a step without head, or with a head whose numbers are each computed by themselves.</summary>
    public static void Element(KernelScope scope, FusedKernel step, Place place, ElementOps.Writer? head, VariableExpression? total)
    {
        KernelExpression? value = head?.Invoke(new OpReading(scope, step.Head!.Value), place);
        FusedElement.Write(scope, step, place, value, total);
    }

    /// <summary>One row of a step over rows.</summary>
    public static void Row(KernelScope scope, Step step, RowWork row, VariableExpression? total)
    {
        var op = new OpReading(scope, step.Nodes[0]);
        if (op.Op.Class == OpClass.RowLoss)
        {
            KernelExpression loss = scope.Builder.Name("loss", SoftmaxRows.CrossEntropy(op, row));
            using (scope.Builder.If(row.Speaks)) scope.Builder.Set(total!, total! + loss);
            return;
        }

        var fused = new FusedKernel(scope.Graph, step);
        Func<KernelExpression, KernelExpression> value = RowOps.Table[op.Op](op, row);
        row.ForEach(i => FusedElement.Write(scope, fused, row.At(i), value(i), total));
    }
}
