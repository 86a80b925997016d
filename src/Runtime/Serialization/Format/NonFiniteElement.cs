using System.Buffers.Binary;
using System.Globalization;

namespace Lamina.Serialization;

/// <summary>Reports an element of a file that is NaN, infinite, or outside the range of single precision.</summary>
internal static class NonFiniteElement
{
    /// <summary>Creates the exception.</summary>
    /// <param name="tensor">Its tensor.</param>
    /// <param name="index">Its index in the tensor.</param>
    /// <param name="bytes">Its bytes in the file.</param>
    public static NetworkFileException Refusal(TensorEntry tensor, long index, ReadOnlySpan<byte> bytes)
    {
        Span<float> single = stackalloc float[1];
        tensor.Type.Decode!(bytes, single);
        double value = tensor.Type.Bits == 64 ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : single[0];
        string what = double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "∞" : double.IsNegativeInfinity(value) ? "−∞"
            : string.Create(CultureInfo.InvariantCulture, $"{value:R}, which is outside the range of single precision,");
        return new NetworkFileException(
            $"Tensor {Excerpt.Quote(tensor.Name)} holds {what} at index {index}, which is {Place(tensor.Shape, index)} of shape " +
            $"{Excerpt.Shape(tensor.Shape)}. Nothing was loaded; " +
            $"{nameof(LoadOptions)}.{nameof(LoadOptions.AllowNonFinite)} = true loads such a file.");
    }

    private static string Place(IReadOnlyList<long> shape, long index)
    {
        long[] place = new long[shape.Count];
        for (int axis = place.Length - 1; axis >= 0; axis--)
        {
            place[axis] = index % shape[axis];
            index /= shape[axis];
        }

        return Excerpt.Shape(place);
    }
}
