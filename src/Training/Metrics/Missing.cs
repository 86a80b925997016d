namespace Lamina.Metrics;

/// <summary>Missing targets, which are NaN.</summary>
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
