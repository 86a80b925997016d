using System.Runtime.CompilerServices;

namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>
/// Drops declarations of variables that nothing reads, so that code that writes kernels may name values before it knows whether they are
/// needed. Memory has no side effects on reading; assigned variables stay. Variables of different scopes may share a name, so they are told
/// apart as objects.
/// </summary>
internal static class UnusedVariables
{
    public static List<KernelStatement> Remove(List<KernelStatement> body)
    {
        while (true)
        {
            var used = new HashSet<VariableExpression>(Identity.Comparer);
            foreach (KernelStatement statement in body) Collect(statement, used);
            int before = Count(body);
            body = Without(body, used);
            if (Count(body) == before) return body;
        }
    }

    private static int Count(List<KernelStatement> body) => body.Sum(statement => 1 + statement switch
    {
        ForStatement loop => Count(loop.Body),
        IfStatement branch => Count(branch.Body),
        _ => 0,
    });

    private static List<KernelStatement> Without(List<KernelStatement> body, HashSet<VariableExpression> used) => body
        .Where(statement => statement is not DeclareStatement declare || used.Contains(declare.Variable))
        .Select(statement => statement switch
        {
            ForStatement loop => loop with { Body = Without(loop.Body, used) },
            IfStatement branch => branch with { Body = Without(branch.Body, used) },
            _ => statement,
        })
        .ToList();

    private static void Collect(KernelStatement statement, HashSet<VariableExpression> used)
    {
        switch (statement)
        {
            case DeclareStatement declare:
                Collect(declare.Value, used);
                break;
            case AssignStatement assign:
                used.Add(assign.Variable);
                Collect(assign.Value, used);
                break;
            case ReserveStatement reserve:
                Collect(reserve.Array.Length!, used);
                break;
            case StoreStatement store:
                Collect(store.Index, used);
                Collect(store.Value, used);
                break;
            case ForStatement loop:
                foreach (KernelExpression part in new[] { loop.Range.Start, loop.Range.End, loop.Range.Step }) Collect(part, used);
                foreach (KernelStatement inner in loop.Body) Collect(inner, used);
                break;
            case IfStatement branch:
                Collect(branch.Condition, used);
                foreach (KernelStatement inner in branch.Body) Collect(inner, used);
                break;
        }
    }

    private static void Collect(KernelExpression expression, HashSet<VariableExpression> used)
    {
        if (expression is VariableExpression variable) used.Add(variable);
        foreach (KernelExpression operand in KernelOperands.Of(expression)) Collect(operand, used);
    }

    private sealed class Identity : IEqualityComparer<VariableExpression>
    {
        public static readonly Identity Comparer = new();

        public bool Equals(VariableExpression? left, VariableExpression? right) => ReferenceEquals(left, right);

        public int GetHashCode(VariableExpression variable) => RuntimeHelpers.GetHashCode(variable);
    }
}
