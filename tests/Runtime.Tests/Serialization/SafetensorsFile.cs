using System.IO;
using System.Text;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Builds safetensors files from their parts, well-formed or not.</summary>
internal static class SafetensorsFile
{
    /// <summary>A header for <see cref="TinyNetwork"/>, for tests that change something in it.</summary>
    public const string Header =
        """{"__metadata__":{"format":"pt","note":"x"}""" +
        ""","dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]}""" +
        ""","dense1.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}""" +
        ""","dense2.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[36,60]}""" +
        ""","dense2.bias":{"dtype":"F32","shape":[2],"data_offsets":[60,68]}}""";

    /// <summary>Number of bytes of tensor data for <see cref="Header"/>.</summary>
    public const int DataLength = 68;

    public static byte[] Of(string header, int dataLength = DataLength) => Of(Encoding.UTF8.GetBytes(header), new byte[dataLength]);

    public static byte[] Of(byte[] header, byte[] data) => [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. data];

    /// <summary>The bytes of a saved network.</summary>
    public static byte[] Saved(TinyNetwork network)
    {
        using MemoryStream stream = new();
        Lamina.Serialization.NetworkFile.Save(network, stream);
        return stream.ToArray();
    }
}
