using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>What a fused step does with one number: its functions in their order, what is stored, what is summed up.</summary>
internal static class FusedElement
{
    /// <summary>Writes the statements.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="step">The step.</param>
    /// <param name="place">The number.</param>
    /// <param name="head">The result of the op that the step begins with, if it does.</param>
    /// <param name="total">What the step's sum is added to, if it has one.</param>
    public static void Write(KernelScope scope, FusedKernel step, Place place, KernelExpression? head, VariableExpression? total)
    {
        var values = new Dictionary<int, KernelExpression>();
        if (head is not null) Keep(step.Head!.Value, head);
        foreach (int map in step.Maps)
        {
            KernelExpression[] operands = step.Node(map).Operands.Select(Value).ToArray();
            Keep(map, FormulaKernel.Of(step.Function(map).Body, operands));
        }

        foreach (int id in step.Sums) scope.Builder.Set(total!, total! + Value(id));

        KernelExpression Value(int id) => values.TryGetValue(id, out KernelExpression? value) ? value : scope[id].At(place);

        void Keep(int id, KernelExpression value)
        {
            values[id] = scope.Builder.Name(scope.NameOf(id), value);
            if (step.Stored.Contains(id)) scope.Store(id, place, values[id]);
        }
    }
}
