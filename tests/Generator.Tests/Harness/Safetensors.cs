using System.Buffers.Binary;
using System.Text;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Files of saved weights, written by hand.</summary>
internal static class Safetensors
{
    /// <summary>A file of zeros with these tensors, as this library saved them before files stated their layout.</summary>
    public static byte[] Of(params (string Name, int[] Shape)[] tensors) => WithMetadata("""{"network":"Net"}""", tensors);

    /// <summary>A file of zeros with these metadata and tensors.</summary>
    public static byte[] WithMetadata(string metadata, params (string Name, int[] Shape)[] tensors)
    {
        int end = 0;
        IEnumerable<string> entries = tensors.Select(tensor =>
        {
            int begin = end;
            end += 4 * tensor.Shape.Aggregate(1, (product, size) => product * size);
            return $"\"{tensor.Name}\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(',', tensor.Shape)}],\"data_offsets\":[{begin},{end}]}}";
        });
        string header = $"{{{string.Join(',', entries.Prepend($"\"__metadata__\":{metadata}"))}}}";
        return WithHeader(header, end);
    }

    /// <summary>A file of any header, followed by a number of zero bytes.</summary>
    public static byte[] WithHeader(string header, int dataLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] file = new byte[8 + text.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(file, text.Length);
        text.CopyTo(file, 8);
        return file;
    }
}
