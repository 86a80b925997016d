namespace Lamina.Generator.Scheduling;

/// <summary>
/// How high the memory of a plan is taken at each group: up to which offset without a gap, and up to which at most. Most buffers belong
/// right on top of all others that live with them, and no other buffer needs to be looked at for that. A tree over the groups, whose nodes
/// hold the least and the greatest of their parts; changes of whole parts wait in their nodes.
/// </summary>
internal sealed class Skyline
{
    private readonly int size = 1;
    private readonly Part[] parts;

    /// <param name="groups">How many groups there are.</param>
    public Skyline(int groups)
    {
        while (size < groups) size *= 2;
        parts = new Part[2 * size];
    }

    /// <summary>The lowest offset that can be free during a life: below it, memory is taken at some group.</summary>
    public int Floor(Lifetime life) => Find(1, 0, size - 1, life).Filled;

    /// <summary>The highest offset that is taken during a life.</summary>
    public int Roof(Lifetime life) => Find(1, 0, size - 1, life).Taken;

    /// <summary>Takes memory during a life.</summary>
    public void Take(Lifetime life, int offset) => Take(1, 0, size - 1, life, offset);

    private (int Filled, int Taken) Find(int node, int first, int last, Lifetime life)
    {
        if (last < life.First || first > life.Last) return (0, 0);
        if (life.First <= first && last <= life.Last) return (parts[node].MostFilled, parts[node].MostTaken);
        Push(node);
        int middle = (first + last) / 2;
        (int filled, int taken) = Find(2 * node, first, middle, life);
        (int filledAfter, int takenAfter) = Find((2 * node) + 1, middle + 1, last, life);
        return (Math.Max(filled, filledAfter), Math.Max(taken, takenAfter));
    }

    private void Take(int node, int first, int last, Lifetime life, int offset)
    {
        if (last < life.First || first > life.Last) return;
        if (life.First <= first && last <= life.Last && parts[node].Take(offset, checked(offset + life.Width))) return;
        Push(node);
        int middle = (first + last) / 2;
        Take(2 * node, first, middle, life, offset);
        Take((2 * node) + 1, middle + 1, last, life, offset);
        parts[node].Combine(parts[2 * node], parts[(2 * node) + 1]);
    }

    private void Push(int node)
    {
        parts[2 * node].Apply(parts[node]);
        parts[(2 * node) + 1].Apply(parts[node]);
        parts[node].Clear();
    }

    /// <summary>A range of groups.</summary>
    private struct Part
    {
        public int LeastFilled;
        public int MostFilled;
        public int MostTaken;

        /// <summary>What is filled and taken at least in all groups, and is not passed to the parts of the range yet.</summary>
        private int filled;
        private int taken;

        /// <summary>Takes memory at all groups; false if they differ in whether the memory below is filled.</summary>
        public bool Take(int offset, int top)
        {
            if (LeastFilled < offset && MostFilled >= offset) return false;
            Raise(LeastFilled >= offset ? top : 0, top);
            return true;
        }

        public void Apply(Part whole) => Raise(whole.filled, whole.taken);

        public void Clear() => (filled, taken) = (0, 0);

        public void Combine(Part left, Part right)
        {
            LeastFilled = Math.Min(left.LeastFilled, right.LeastFilled);
            MostFilled = Math.Max(left.MostFilled, right.MostFilled);
            MostTaken = Math.Max(left.MostTaken, right.MostTaken);
        }

        private void Raise(int toFilled, int toTaken)
        {
            LeastFilled = Math.Max(LeastFilled, toFilled);
            MostFilled = Math.Max(MostFilled, toFilled);
            MostTaken = Math.Max(MostTaken, toTaken);
            filled = Math.Max(filled, toFilled);
            taken = Math.Max(taken, toTaken);
        }
    }
}
