using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>Terms of sums, or rows that are summed up.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="End">After the last.</param>
internal sealed record TermRange(KernelExpression Start, KernelExpression End);
