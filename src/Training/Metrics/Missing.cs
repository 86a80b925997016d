namespace Lamina.Metrics;

/// <summary>Targets that are not known, which are written NaN.</summary>
internal static class Missing
{
    /// <summary>Whether any of them is missing.</summary>
    public static bool In(ReadOnlySpan<float> targets)
    {
        foreach (float target in targets)
        {
            if (float.IsNaN(target)) return true;
        }

        return false;
    }
}
