namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>The values that a loop's variable takes: from the first on, by a step, below the end.</summary>
internal sealed record LoopRange(KernelExpression Start, KernelExpression End, KernelExpression Step);
