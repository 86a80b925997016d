using System.Buffers.Binary;

namespace Lamina.Data;

/// <summary>An array from an IDX file: a number type, a shape, and the numbers row-major.</summary>
public sealed class IdxArray
{
    private readonly byte[] content;

    internal IdxArray(string file, IdxType type, int[] shape, byte[] content, int offset)
    {
        File = file;
        Type = type;
        Shape = shape;
        DataOffset = offset;
        this.content = content;
    }

    /// <summary>Type of the numbers.</summary>
    public IdxType Type { get; }

    /// <summary>Sizes, the slowest index first.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Number of elements.</summary>
    public int Length => Bytes.Length / SizeOf(Type);

    /// <summary>The bytes of the numbers as in the file, big-endian.</summary>
    public ReadOnlySpan<byte> Bytes => content.AsSpan(DataOffset);

    /// <summary>Path or name of the source, for messages.</summary>
    internal string File { get; }

    /// <summary>Offset of the first number in the unpacked file.</summary>
    internal int DataOffset { get; }

    /// <summary>One number, exact in double precision for every type.</summary>
    /// <param name="i">Its index, from 0, row-major.</param>
    public double this[int i]
    {
        get
        {
            int size = SizeOf(Type);
            ReadOnlySpan<byte> number = Bytes.Slice(checked(i * size), size);
            return Type switch
            {
                IdxType.UnsignedByte => number[0],
                IdxType.SignedByte => (sbyte)number[0],
                IdxType.Int16 => BinaryPrimitives.ReadInt16BigEndian(number),
                IdxType.Int32 => BinaryPrimitives.ReadInt32BigEndian(number),
                IdxType.Single => BinaryPrimitives.ReadSingleBigEndian(number),
                _ => BinaryPrimitives.ReadDoubleBigEndian(number),
            };
        }
    }

    /// <summary>All numbers, each rounded to the nearest in single precision, row-major.</summary>
    /// <exception cref="DataFileException">
    /// A finite number is outside the range of single precision; the message has its offset.
    /// </exception>
    public float[] ToSingles()
    {
        float[] singles = new float[Length];
        if (Type == IdxType.UnsignedByte)
        {
            // Images are large, so they are not decoded number by number.
            ReadOnlySpan<byte> bytes = Bytes;
            for (int i = 0; i < singles.Length; i++) singles[i] = bytes[i];
            return singles;
        }

        for (int i = 0; i < singles.Length; i++)
        {
            double number = this[i];
            singles[i] = (float)number;
            if (double.IsFinite(number) && float.IsInfinity(singles[i])) throw Beyond(i, number);
        }

        return singles;
    }

    private DataFileException Beyond(int i, double number) => new(
        File, FormattableString.Invariant($"Number {i} is {number}, which is outside the range of single precision, ±3.4e38."),
        offset: DataOffset + ((long)i * SizeOf(Type)));

    internal static int SizeOf(IdxType type) => type switch
    {
        IdxType.UnsignedByte or IdxType.SignedByte => 1,
        IdxType.Int16 => 2,
        IdxType.Int32 or IdxType.Single => 4,
        IdxType.Double => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
