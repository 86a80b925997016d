namespace Lamina.Devices;

/// <summary>The copies under way in a session.</summary>
internal sealed class OpenClCopies
{
    private readonly List<OpenClCopy> underWay = [];

    /// <summary>A copy of nothing.</summary>
    public static OpenClCopy Empty(OpenClSession session)
    {
        OpenClCopy copy = new(session, new EventHandle(0), default, "nothing");
        copy.End(OpenClCodes.Success);
        return copy;
    }

    /// <summary>Keeps a copy until it is done.</summary>
    public void Add(OpenClCopy copy)
    {
        Sweep();
        underWay.Add(copy);
    }

    /// <summary>Lets go of what is done.</summary>
    public void Sweep()
    {
        // Backwards, since what is done is removed.
        for (int index = underWay.Count - 1; index >= 0; index--)
        {
            if (underWay[index].TryEnd()) underWay.RemoveAt(index);
        }
    }

    /// <summary>Lets go of all, since the queues have finished.</summary>
    /// <param name="code">How they finished.</param>
    public void End(int code)
    {
        foreach (OpenClCopy copy in underWay) copy.End(code);
        underWay.Clear();
    }
}
