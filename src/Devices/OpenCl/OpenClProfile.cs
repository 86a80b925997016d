namespace Lamina.Devices;

/// <summary>The launches of a session that measures them.</summary>
internal sealed class OpenClProfile : IDisposable
{
    /// <summary>Number of launches after which their events, which use memory of the driver, are converted to times.</summary>
    private const int MostEvents = 4096;

    private readonly List<(string Kernel, EventHandle Done)> events = [];
    private List<LaunchTime> times = [];

    /// <summary>Whether the limit of events is reached; the session must then finish and call <see cref="Collect"/>.</summary>
    public bool IsFull => events.Count >= MostEvents;

    /// <summary>Adds a launch.</summary>
    public void Add(string kernel, EventHandle done) => events.Add((kernel, done));

    /// <summary>Reads the times of launches that are done.</summary>
    public void Collect()
    {
        try
        {
            foreach ((string kernel, EventHandle done) in events)
            {
                times.Add(new LaunchTime(
                    kernel,
                    OpenClQueries.Time(done, OpenClConstants.ProfilingCommandQueued),
                    OpenClQueries.Time(done, OpenClConstants.ProfilingCommandStart),
                    OpenClQueries.Time(done, OpenClConstants.ProfilingCommandEnd)));
            }
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>The launches since the last call; all must be done.</summary>
    public IReadOnlyList<LaunchTime> Take()
    {
        Collect();
        List<LaunchTime> taken = times;
        times = [];
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, EventHandle done) in events) done.Dispose();
        events.Clear();
    }
}
