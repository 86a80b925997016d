using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>Places the parameters one after another in their block, each on a 64-byte boundary.</summary>
internal static class ParameterPlanner
{
    /// <summary>Numbers to which every tensor and buffer is aligned: 64 bytes of single precision, as in Lamina.MemoryPlan.</summary>
    public const int SlotLength = 16;

    public static ParameterLayout Plan(ImmutableArray<ParameterTensor> parameters)
    {
        ImmutableArray<int>.Builder offsets = ImmutableArray.CreateBuilder<int>(parameters.Length);
        int next = 0;
        foreach (ParameterTensor parameter in parameters)
        {
            offsets.Add(next);
            next = checked(next + ((parameter.Length + SlotLength - 1) / SlotLength * SlotLength));
        }

        return new ParameterLayout(offsets.ToImmutable(), next);
    }
}

/// <summary>Where each parameter begins, and how long the block is.</summary>
internal sealed record ParameterLayout(ImmutableArray<int> Offsets, int BlockLength);
