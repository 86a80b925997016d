using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>The rows of constants of all methods, each once, one after the other in one buffer.</summary>
internal sealed class DeviceConstants
{
    private readonly List<WeightList> rows;

    public DeviceConstants(NetworkPlan plan) => rows = new[] { plan.Inference, plan.Evaluation, plan.Training }
        .SelectMany(schedule => schedule.Graph.Nodes).Select(node => node.Op).OfType<ConstantOp>().Select(op => op.Values).Distinct()
            .ToList();

    /// <summary>All numbers.</summary>
    public IEnumerable<double> Values => rows.SelectMany(row => row.Values);

    /// <summary>Where a row begins.</summary>
    public int OffsetOf(ConstantOp op) => rows.TakeWhile(row => !row.Equals(op.Values)).Sum(row => row.Values.Length);
}
