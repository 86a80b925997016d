namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>A kernel: what it is called with, and what each of its work items does.</summary>
/// <param name="Summary">What it computes, for the comment in front of it.</param>
/// <param name="Parameters">In the order of its arguments.</param>
/// <param name="Body">Its statements.</param>
internal sealed record Kernel(string Summary, IReadOnlyList<KernelParameter> Parameters, IReadOnlyList<KernelStatement> Body);

/// <summary>A parameter: a buffer, or a number.</summary>
internal sealed record KernelParameter(KernelArray? Array, VariableExpression? Variable)
{
    public string Name => Array?.Name ?? Variable!.Name;
}
