namespace Lamina.Generator.Runs;

/// <summary>
/// One run of the compiler: the stage that it is in, and the token that cancels it. Contexts and builders carry it, and every loop that
/// does the work of a stage calls <see cref="Step"/>, so cancellation takes effect within one layer, node, group, launch or line.
/// </summary>
internal sealed class CompilerRun
{
    private readonly Action<CompilerRun>? watch;

    /// <param name="network">The name of the class that the work is about, for messages.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public CompilerRun(string network = "", CancellationToken cancellation = default)
        : this(network, StageWatch.Current, cancellation)
    {
    }

    private CompilerRun(string network, Action<CompilerRun>? watch, CancellationToken cancellation)
    {
        Network = network;
        Cancellation = cancellation;
        this.watch = watch;
    }

    public string Network { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The stage that is running.</summary>
    public CompilerStage Stage { get; private set; }

    /// <summary>A run that tests do not watch, for what remains to be done after a failure.</summary>
    public static CompilerRun Unwatched(CancellationToken cancellation) => new("", watch: null, cancellation);

    /// <summary>Begins a stage.</summary>
    public void Enter(CompilerStage stage)
    {
        Stage = stage;
        Step();
    }

    /// <summary>Throws if the run is cancelled.</summary>
    public void Step()
    {
        watch?.Invoke(this);
        Cancellation.ThrowIfCancellationRequested();
    }
}
