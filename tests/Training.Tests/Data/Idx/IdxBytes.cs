using System.Buffers.Binary;
using Lamina.Data;

namespace Lamina.Training.Tests.Data.Idx;

/// <summary>Writes the bytes of IDX files, valid and invalid.</summary>
internal static class IdxBytes
{
    public static byte[] Write(IdxType type, int[] shape, params byte[] content)
    {
        byte[] bytes = new byte[4 + (4 * shape.Length) + content.Length];
        bytes[2] = (byte)type;
        bytes[3] = (byte)shape.Length;
        for (int i = 0; i < shape.Length; i++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 + (4 * i)), shape[i]);
        content.CopyTo(bytes, 4 + (4 * shape.Length));
        return bytes;
    }

    /// <summary>Images with consecutive pixel values.</summary>
    public static byte[] Images(int count, int height, int width) =>
        Write(
            IdxType.UnsignedByte, [count, height, width],
            Enumerable.Range(0, count * height * width).Select(i => (byte)i).ToArray());

    public static byte[] Labels(params byte[] labels) => Write(IdxType.UnsignedByte, [labels.Length], labels);
}
