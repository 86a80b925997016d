namespace Lamina.Generator.Declarations;

/// <summary>Numbers of attributes in single precision, in which networks compute.</summary>
internal static class SinglePrecision
{
    /// <summary>The smallest number of full accuracy. Devices count what is smaller as 0.</summary>
    public const double Smallest = 1.1754943508222875e-38;

    /// <summary>What a finite number other than 0 must be, as messages say it; null where single precision has the number.</summary>
    public static string? Fault(double value)
    {
        if (value == 0 || double.IsNaN(value) || double.IsInfinity(value)) return null;
        if (float.IsInfinity((float)value)) return "at most 3.4E+38 in size, the largest number in single precision";
        return Math.Abs(value) < Smallest ? "0, or at least 1.2E-38 in size: in single precision it counts as 0" : null;
    }

    /// <summary>Whether it is below a limit, and still is when it is rounded.</summary>
    public static bool IsBelow(double value, double limit) => value < limit && (float)value < (float)limit;
}
