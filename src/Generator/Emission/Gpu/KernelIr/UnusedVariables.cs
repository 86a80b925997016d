using System.Runtime.CompilerServices;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>
/// Drops declarations of variables that nothing reads, so that code that writes kernels may name values before it knows whether they are
/// needed. Memory has no side effects on reading; assigned variables stay. Variables of different scopes may share a name, so they are told
/// apart as objects.
/// </summary>
internal sealed class UnusedVariables
{
    private readonly CompilerRun? run;
    private readonly HashSet<VariableExpression> used = new(Identity.Comparer);

    private UnusedVariables(CompilerRun? run) => this.run = run;

    /// <param name="body">The statements of a kernel.</param>
    /// <param name="run">Cancels at any statement; null if nothing does.</param>
    public static List<KernelStatement> Remove(List<KernelStatement> body, CompilerRun? run = null)
    {
        while (true)
        {
            var unused = new UnusedVariables(run);
            foreach (KernelStatement statement in body) unused.Collect(statement);
            int before = Count(body);
            body = unused.Without(body);
            if (Count(body) == before) return body;
        }
    }

    private static int Count(List<KernelStatement> body) => body.Sum(statement => 1 + statement switch
    {
        ForStatement loop => Count(loop.Body),
        IfStatement branch => Count(branch.Body),
        _ => 0,
    });

    private List<KernelStatement> Without(List<KernelStatement> body) => body
        .Where(statement => statement is not DeclareStatement declare || used.Contains(declare.Variable))
        .Select(statement => statement switch
        {
            ForStatement loop => loop with { Body = Without(loop.Body) },
            IfStatement branch => branch with { Body = Without(branch.Body) },
            _ => statement,
        })
        .ToList();

    private void Collect(KernelStatement statement)
    {
        run?.Step();
        switch (statement)
        {
            case DeclareStatement declare:
                Collect(declare.Value);
                break;
            case AssignStatement assign:
                used.Add(assign.Variable);
                Collect(assign.Value);
                break;
            case ReserveStatement reserve:
                Collect(reserve.Array.Length!);
                break;
            case StoreStatement store:
                Collect(store.Index);
                Collect(store.Value);
                break;
            case ForStatement loop:
                foreach (KernelExpression part in new[] { loop.Range.Start, loop.Range.End, loop.Range.Step }) Collect(part);
                foreach (KernelStatement inner in loop.Body) Collect(inner);
                break;
            case IfStatement branch:
                Collect(branch.Condition);
                foreach (KernelStatement inner in branch.Body) Collect(inner);
                break;
        }
    }

    private void Collect(KernelExpression expression)
    {
        if (expression is VariableExpression variable) used.Add(variable);
        foreach (KernelExpression operand in KernelOperands.Of(expression)) Collect(operand);
    }

    private sealed class Identity : IEqualityComparer<VariableExpression>
    {
        public static readonly Identity Comparer = new();

        public bool Equals(VariableExpression? left, VariableExpression? right) => ReferenceEquals(left, right);

        public int GetHashCode(VariableExpression variable) => RuntimeHelpers.GetHashCode(variable);
    }
}
