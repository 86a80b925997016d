using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Places the parameters one after another in their block, each on a 64-byte boundary: first those that are trained, so that an
/// optimizer sees them and nothing else, then the others.
/// </summary>
internal static class ParameterPlanner
{
    /// <summary>Elements to which every tensor and buffer is aligned: 64 bytes of single precision, as in Lamina.MemoryPlan.</summary>
    public const int SlotLength = 16;

    public static ParameterLayout Plan(ImmutableArray<ParameterTensor> parameters)
    {
        var offsets = new int[parameters.Length];
        int trained = Place(parameters, isTrained: true, offsets, next: 0);
        int length = Place(parameters, isTrained: false, offsets, next: trained);
        return new ParameterLayout(ImmutableArray.Create(offsets), trained, length);
    }

    /// <summary>The next multiple of a slot.</summary>
    public static int RoundUp(int length) => checked(length + SlotLength - 1) / SlotLength * SlotLength;

    private static int Place(ImmutableArray<ParameterTensor> parameters, bool isTrained, int[] offsets, int next)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if ((parameters[i].Role == ParameterRole.Trained) != isTrained) continue;
            offsets[i] = next;
            next = checked(next + RoundUp(parameters[i].Length));
        }

        return next;
    }
}

/// <summary>Where each parameter begins, how much of the block is trained, and how long the block is.</summary>
internal sealed record ParameterLayout(ImmutableArray<int> Offsets, int TrainableLength, int BlockLength);
