using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>A safetensors file as other programs write it: tensors of random elements, without metadata.</summary>
internal sealed class ForeignFile
{
    private readonly Random random = new(7);
    private readonly List<(string Name, int[] Shape, float[] Values)> tensors = [];

    /// <summary>The elements of a tensor.</summary>
    public float[] this[string name] => tensors.Single(tensor => tensor.Name == name).Values;

    /// <summary>Adds a tensor.</summary>
    public ForeignFile With(string name, params int[] shape)
    {
        float[] values = new float[shape.Aggregate(1, (product, size) => product * size)];
        foreach (ref float value in values.AsSpan()) value = (float)((2 * random.NextDouble()) - 1);
        tensors.Add((name, shape, values));
        return this;
    }

    /// <summary>The bytes.</summary>
    public MemoryStream ToStream(string metadata = """{"format":"pt"}""")
    {
        int end = 0;
        IEnumerable<string> entries = tensors.Select(tensor =>
        {
            int begin = end;
            end += 4 * tensor.Values.Length;
            string shape = string.Join(',', tensor.Shape);
            return $$""" "{{tensor.Name}}":{"dtype":"F32","shape":[{{shape}}],"data_offsets":[{{begin}},{{end}}]} """;
        });
        byte[] header = Encoding.UTF8.GetBytes($"{{\"__metadata__\":{metadata},{string.Join(',', entries)}}}");
        return new MemoryStream(
            [.. BitConverter.GetBytes((long)header.Length), .. header, .. tensors.SelectMany(tensor => Bytes(tensor.Values))]);
    }

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
