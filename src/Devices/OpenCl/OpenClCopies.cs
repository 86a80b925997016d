namespace Lamina.Devices;

/// <summary>The pending copies of a session.</summary>
internal sealed class OpenClCopies
{
    private readonly List<OpenClCopy> underWay = [];

    /// <summary>A copy of zero elements, which is done.</summary>
    public static OpenClCopy Empty(OpenClSession session)
    {
        OpenClCopy copy = new(session, new EventHandle(0), default, "nothing");
        copy.End(OpenClCodes.Success);
        return copy;
    }

    /// <summary>Adds a copy, which stays until it is done.</summary>
    public void Add(OpenClCopy copy)
    {
        Sweep();
        underWay.Add(copy);
    }

    /// <summary>Releases the copies that are done.</summary>
    public void Sweep()
    {
        // Backwards, because finished copies are removed.
        for (int index = underWay.Count - 1; index >= 0; index--)
        {
            if (underWay[index].TryEnd()) underWay.RemoveAt(index);
        }
    }

    /// <summary>Releases all copies, after the queues have finished.</summary>
    /// <param name="code">The result of finishing the queues.</param>
    public void End(int code)
    {
        foreach (OpenClCopy copy in underWay) copy.End(code);
        underWay.Clear();
    }
}
