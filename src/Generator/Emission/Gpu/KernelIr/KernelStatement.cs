namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>A step of a kernel's body.</summary>
internal abstract record KernelStatement;

internal sealed record CommentStatement(string Text) : KernelStatement;

/// <summary>A new variable with its value.</summary>
internal sealed record DeclareStatement(VariableExpression Variable, KernelExpression Value) : KernelStatement;

internal sealed record AssignStatement(VariableExpression Variable, KernelExpression Value) : KernelStatement;

/// <summary>Memory of the kernel's own: local memory, or a work item's private elements.</summary>
internal sealed record ReserveStatement(KernelArray Array) : KernelStatement;

internal sealed record StoreStatement(KernelArray Array, KernelExpression Index, KernelExpression Value) : KernelStatement;

/// <summary>for (variable = start; variable &lt; end; variable += step).</summary>
internal sealed record ForStatement(VariableExpression Variable, LoopRange Range, bool IsUnrolled, List<KernelStatement> Body)
    : KernelStatement;

internal sealed record IfStatement(KernelExpression Condition, List<KernelStatement> Body) : KernelStatement;

/// <summary>All items of the work group get here before one goes on; what they wrote before it is seen after it.</summary>
internal sealed record BarrierStatement : KernelStatement;
