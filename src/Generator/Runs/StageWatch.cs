namespace Lamina.Generator.Runs;

/// <summary>
/// What tests let watch the runs that start in their own context: it sees every step, and may throw or cancel. Nothing is
/// installed outside tests, and a run asks once.
/// </summary>
internal static class StageWatch
{
    private static readonly AsyncLocal<Action<CompilerRun>?> Installed = new();

    public static Action<CompilerRun>? Current
    {
        get => Installed.Value;
        set => Installed.Value = value;
    }
}
