using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>What a fused group does with one element: its functions in their order, what is stored, what is summed up.</summary>
internal static class FusedElement
{
    /// <summary>Writes the statements.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="group">The group.</param>
    /// <param name="place">The element.</param>
    /// <param name="head">The result of the op that the group begins with, if it does.</param>
    /// <param name="total">What the group's sum is added to, if it has one.</param>
    public static void Write(KernelScope scope, FusedGroup group, Place place, KernelExpression? head, VariableExpression? total)
    {
        var values = new Dictionary<int, KernelExpression>();
        if (head is not null) Keep(group.Head!.Value, head);
        foreach (int map in group.Maps)
        {
            KernelExpression[] operands = scope.Node(map).Operands.Select(Value).ToArray();
            Keep(map, FormulaKernel.Of(scope.Node(map).Op.Formula!.Body, operands));
        }

        foreach (int id in group.Sums) scope.Builder.Set(total!, total! + Value(id));

        KernelExpression Value(int id) => values.TryGetValue(id, out KernelExpression? value) ? value : scope[id].At(place);

        void Keep(int id, KernelExpression value)
        {
            values[id] = scope.Builder.Name(scope.NameOf(id), value);
            if (group.Results.Contains(id)) scope.Store(id, place, values[id]);
        }
    }
}
