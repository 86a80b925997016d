using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Placed buffers by their offsets. Those of one offset live one after another, so that the few that live with another buffer are found by
/// bisection; and the <see cref="Skyline"/> says between which offsets there can be a gap.
/// </summary>
internal sealed class Shelves
{
    /// <summary>
    /// Shelves and buffers that are looked at for a gap; beyond them, a buffer is placed on top of all that live with it. So networks of
    /// thousands of layers may use a little more memory, and planning stays linear.
    /// </summary>
    private const int MaxSteps = 500;

    private readonly List<int> offsets = new();
    private readonly Dictionary<int, List<Lifetime>> shelves = new();
    private readonly Skyline skyline;
    private readonly CompilerRun? run;
    private int widest;
    private int steps;

    /// <param name="groups">How many groups there are.</param>
    /// <param name="run">The run of the compiler.</param>
    public Shelves(int groups, CompilerRun? run)
    {
        skyline = new Skyline(groups);
        this.run = run;
    }

    /// <summary>All buffers by rising offset.</summary>
    public List<(Lifetime Life, int Offset)> All => offsets.SelectMany(offset => shelves[offset].Select(life => (life, offset))).ToList();

    /// <summary>Places a buffer in the lowest gap.</summary>
    public void Add(Lifetime life)
    {
        int floor = skyline.Floor(life);
        int roof = skyline.Roof(life);
        int offset = floor == roof ? floor : LowestGap(life, floor, roof);
        skyline.Take(life, offset);
        widest = Math.Max(widest, life.Width);
        if (!shelves.TryGetValue(offset, out List<Lifetime>? shelf))
        {
            offsets.Insert(RankOf(offset), offset);
            shelves[offset] = shelf = new List<Lifetime>();
        }

        shelf.Insert(RankOf(shelf, life.First), life);
        Settle(life, offset + life.Width);
    }

    /// <summary>
    /// Where the memory below an offset is filled, buffers that begin there fill it further. What is not followed to the end is searched
    /// later.
    /// </summary>
    private void Settle(Lifetime life, int offset)
    {
        var filled = new Stack<(Lifetime Life, int Top)>();
        filled.Push((life, offset));
        steps = 0;
        while (filled.Count > 0)
        {
            (Lifetime range, int top) = filled.Pop();
            if (!shelves.TryGetValue(top, out List<Lifetime>? shelf)) continue;
            for (int i = RankOf(shelf, range.Last) - 1; i >= 0 && shelf[i].Last >= range.First; i--)
            {
                if (!TryStep()) return;
                Lifetime part = shelf[i] with
                {
                    First = Math.Max(shelf[i].First, range.First), Last = Math.Min(shelf[i].Last, range.Last),
                };
                if (skyline.Floor(part) < top) continue;
                skyline.Take(part, top);
                filled.Push((part, top + part.Width));
            }
        }
    }

    /// <summary>
    /// The lowest gap in which the buffer fits. A deep network has thousands of buffers over a gap that is too narrow, so the search ends.
    /// </summary>
    private int LowestGap(Lifetime life, int floor, int roof)
    {
        int candidate = floor;
        steps = 0;
        for (int i = RankOf(floor - widest); i < offsets.Count && offsets[i] < roof; i++)
        {
            if (!TryStep()) return roof;
            int width = WidestOf(shelves[offsets[i]], life);
            if (width == 0) continue;
            if (candidate + life.Width <= offsets[i]) break;
            candidate = Math.Max(candidate, checked(offsets[i] + width));
        }

        return steps > MaxSteps ? roof : candidate;
    }

    /// <summary>The width of the widest buffer of a shelf that lives with another one; 0 if none does.</summary>
    private int WidestOf(List<Lifetime> shelf, Lifetime life)
    {
        int width = 0;
        for (int i = RankOf(shelf, life.Last) - 1; i >= 0 && shelf[i].Last >= life.First && TryStep(); i--)
            width = Math.Max(width, shelf[i].Width);
        return width;
    }

    private bool TryStep()
    {
        run?.Step();
        return ++steps <= MaxSteps;
    }

    /// <summary>How many shelves lie no higher than an offset.</summary>
    private int RankOf(int offset)
    {
        int place = offsets.BinarySearch(offset);
        return place < 0 ? ~place : place + 1;
    }

    /// <summary>How many buffers of a shelf begin no later than a group.</summary>
    private static int RankOf(List<Lifetime> shelf, int group)
    {
        int low = 0;
        int high = shelf.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (shelf[middle].First <= group) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
