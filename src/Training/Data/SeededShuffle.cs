namespace Lamina.Data;

/// <summary>
/// Orders drawn from a seed with SplitMix64 (Steele, Lea, Flood 2014): the same on every platform and version.
/// </summary>
internal struct SeededShuffle(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 … count − 1 in random order.</summary>
    public static int[] Order(int count, ulong seed)
    {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;

        new SeededShuffle(seed).Shuffle(order);
        return order;
    }

    /// <summary>Fisher and Yates's shuffle.</summary>
    public void Shuffle(Span<int> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    // The high half of a 64×64 product is uniform up to a bias of bound/2⁶⁴.
    private int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
