namespace Lamina.Generator.Tests.Bounds;

/// <summary>A test of files that Windows has not, or has only for administrators: pipes, devices, symbolic links.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no pipes and devices among files, and links need rights.";
    }
}
