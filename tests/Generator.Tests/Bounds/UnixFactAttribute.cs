namespace Lamina.Generator.Tests.Bounds;

/// <summary>A test of named pipes, device files or symbolic links; skipped on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no named pipes or devices in its file system, and only administrators may create symbolic links.";
    }
}
