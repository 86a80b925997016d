using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>How a work group walks through a recurrence.</summary>
/// <param name="Examples">Of a work group.</param>
/// <param name="Lanes">Items to a sum of U·h.</param>
/// <param name="UnitBlock">Units whose sums have room in local memory at a time.</param>
internal sealed record RecurrencePlan(int Examples, int Lanes, int UnitBlock)
{
    /// <summary>Units of all examples of a work group, so that small layers leave few of its items idle.</summary>
    private const int MinUnits = 64;

    private const int MaxExamples = 8;

    private const int MaxLanes = 8;

    /// <summary>Parts of sums that local memory holds, half of what every device has; wide layers take their units in blocks.</summary>
    private const int MaxParts = 4096;

    public static RecurrencePlan Of(RecurrenceGeometry geometry)
    {
        int units = geometry.Units;
        int examples = Math.Min(Math.Max(MinUnits / units, 1), MaxExamples);
        int lanes = MaxLanes;
        while (lanes > units) lanes /= 2;
        return new RecurrencePlan(
            examples, lanes, Math.Min(units, Math.Max(MaxParts / (examples * (geometry.GateWidth / units) * lanes), 1)));
    }
}
