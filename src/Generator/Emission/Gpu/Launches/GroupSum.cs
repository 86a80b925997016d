using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>The end of a kernel that sums up a loss: the work group's items join what they have, and the first of them writes it.</summary>
internal static class GroupSum
{
    /// <summary>Several losses in one kernel; those of the same weight in J share a summand, as they share the buffer.</summary>
    public static void Write(KernelScope scope, IEnumerable<(KernelExpression Own, double Weight)> losses)
    {
        foreach (IGrouping<double, KernelExpression> alike in losses.GroupBy(loss => loss.Weight, loss => loss.Own))
        {
            Write(scope, alike.Aggregate((sum, own) => sum + own), alike.Key);
        }
    }

    /// <summary>One loss.</summary>
    public static void Write(KernelScope scope, KernelExpression own, double weight)
    {
        KernelBuilder builder = scope.Builder;
        KernelArray losses = scope.Array(new LossArgument(weight), "losses", isWritten: true);
        KernelArray sums = builder.Reserve("sums", KernelSpace.Local, Tile.WorkGroup);
        builder.Store(sums, KernelBuilder.Item, own);
        builder.Barrier();
        using (builder.If(KernelBuilder.Item.IsEqualTo(0)))
        {
            VariableExpression sum = builder.Declare("sum", KernelExpression.Number(0));
            using (builder.For("item", Tile.WorkGroup, out KernelExpression item)) builder.Set(sum, sum + sums[item]);
            builder.Store(losses, (KernelBuilder.WorkGroupColumn * KernelBuilder.WorkGroups) + KernelBuilder.WorkGroup, sum);
            if (scope.IsTraining) FiniteCheck.Write(scope, sum);
        }
    }
}
