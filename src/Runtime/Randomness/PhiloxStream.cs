using System.Diagnostics.CodeAnalysis;

namespace Lamina.Randomness;

/// <summary>
/// A sequence of random numbers from <see cref="Philox"/>: a pure function of seed and stream, the same on every platform. Streams of one
/// seed are independent. Only one thread at a time may use a stream; give each thread its own.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the term of the field; it is no System.IO.Stream.")]
public sealed class PhiloxStream
{
    private readonly ulong seed;
    private readonly uint stream;
    private readonly PhiloxPurpose purpose;
    private ulong nextBlock;
    private PhiloxBlock block;
    private int wordsUsed = 4;
    private double spareNormal;
    private bool hasSpareNormal;

    /// <summary>Creates a stream at the beginning of its sequence.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="stream">The number of the sequence of this seed.</param>
    public PhiloxStream(ulong seed, uint stream = 0)
        : this(seed, stream, PhiloxPurpose.Stream)
    {
    }

    internal PhiloxStream(ulong seed, uint stream, PhiloxPurpose purpose)
    {
        this.seed = seed;
        this.stream = stream;
        this.purpose = purpose;
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        if (wordsUsed == 4)
        {
            block = Philox.Generate(new PhiloxBlock((uint)nextBlock, (uint)(nextBlock >> 32), stream, (uint)purpose), seed);
            nextBlock++;
            wordsUsed = 0;
        }

        return wordsUsed++ switch
        {
            0 => block.Word0,
            1 => block.Word1,
            2 => block.Word2,
            _ => block.Word3,
        };
    }

    /// <summary>Uniform on [0, 1): a multiple of 2⁻²⁴, from one word.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>Uniform on [0, 1): a multiple of 2⁻⁵³, from two words, the first the lower.</summary>
    public double NextDouble()
    {
        ulong low = NextUInt32();
        ulong high = NextUInt32();
        return (((high << 32) | low) >> 11) * (1.0 / (1L << 53));
    }

    /// <summary>Uniform on 0, …, bound − 1, without bias (Lemire, "Fast random integer generation in an interval", 2019).</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        uint range = (uint)bound;
        ulong product = (ulong)NextUInt32() * range;
        if ((uint)product < range)
        {
            // 2³² mod range: below this, some values would have one product more than others, so these are drawn again.
            uint excess = (0u - range) % range;
            while ((uint)product < excess) product = (ulong)NextUInt32() * range;
        }

        return (int)(product >> 32);
    }

    /// <summary>
    /// Standard normal. Two values come from two uniform numbers, z = √(−2 ln(1 − u₁))·(cos 2πu₂, sin 2πu₂) (Box and Muller 1958), in
    /// double precision with portable functions, so that the last bit does not depend on the platform's mathematical library.
    /// </summary>
    public double NextNormal()
    {
        if (hasSpareNormal)
        {
            hasSpareNormal = false;
            return spareNormal;
        }

        double radius = Math.Sqrt(-2 * PortableMath.Log(1 - NextDouble()));
        (double sine, double cosine) = PortableMath.SinCosTurns(NextDouble());
        spareNormal = radius * sine;
        hasSpareNormal = true;
        return radius * cosine;
    }

    /// <summary>Puts items in random order, each order with equal probability (Fisher and Yates, Durstenfeld's form).</summary>
    /// <param name="items">Reordered in place.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = NextInt32(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
