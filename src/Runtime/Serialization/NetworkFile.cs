using System.IO;
using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>
/// Saves the parameters of a network and loads them again, as safetensors (https://github.com/huggingface/safetensors), the format
/// of a PyTorch state_dict: tensor <c>dense1.weight</c> of shape (outputs, inputs), <c>dense1.bias</c> of shape (outputs), and so on,
/// named as the network's parameters are.
/// </summary>
/// <remarks>
/// Saving writes dtype F32 and the metadata <c>format</c> = <c>pt</c> and <c>network</c> = the class name; equal parameters give equal
/// bytes. Loading takes F32 bit by bit, and F64, F16 and BF16 converted: F16 and BF16 exactly, F64 rounded to the nearest single, to
/// an infinity beyond its range. NaN and infinities are loaded as they are. The metadata of a file are not compared with anything.
/// </remarks>
public static class NetworkFile
{
    /// <summary>
    /// Saves the parameters to a file, which appears or is replaced as a whole: the bytes go to a temporary file in the same
    /// directory, are flushed to the disk, and the file is renamed. On any error an existing file is as it was.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, by convention <c>*.safetensors</c>; its directory exists.</param>
    /// <exception cref="IOException">The file cannot be written: the disk is full, the path is a directory, …</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static void Save<TNetwork>(this INetwork<TNetwork> network, string path)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => Write(network.Parameters, stream));
    }

    /// <summary>Saves the parameters to a stream, which is left open and not flushed.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">A writable stream.</param>
    public static void Save<TNetwork>(this INetwork<TNetwork> network, Stream stream)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        Write(network.Parameters, stream);
    }

    /// <summary>
    /// Loads the parameters from a file that has exactly the network's tensors, in any order. They are changed only after the whole
    /// file was read and checked; on any error the network is as it was.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">A safetensors file.</param>
    /// <exception cref="NetworkFileException">The file is malformed, or its tensors are not the network's.</exception>
    /// <exception cref="IOException">The file cannot be read; <see cref="FileNotFoundException"/> when there is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static void Load<TNetwork>(this INetwork<TNetwork> network, string path)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            Read(network.Parameters, stream);
        }
        catch (NetworkFileException exception)
        {
            exception.Path = path;
            throw;
        }
    }

    /// <summary>Loads the parameters from a stream, which is read from its position to its end and left open.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">A readable stream; it need not seek.</param>
    /// <exception cref="NetworkFileException">
    /// The content is malformed, or its tensors are not the network's. The network is unchanged.
    /// </exception>
    public static void Load<TNetwork>(this INetwork<TNetwork> network, Stream stream)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        Read(network.Parameters, stream);
    }

    private static void Write(ParameterBlock<float> parameters, Stream stream)
    {
        SafetensorsWriter.WriteHeader(stream, NetworkTensors.Header(parameters.Network));
        foreach (ParameterDescription parameter in parameters.Network.Parameters)
        {
            SafetensorsWriter.WriteTensor(stream, parameters.Span.Slice(parameter.Offset, parameter.Length));
        }
    }

    private static void Read(ParameterBlock<float> parameters, Stream stream)
    {
        SafetensorsReader reader = new(stream);
        IReadOnlyList<ParameterDescription> matched = NetworkTensors.Match(reader.Header, parameters.Network);
        float[] values = new float[parameters.Span.Length];
        for (int i = 0; i < matched.Count; i++)
        {
            reader.ReadTensor(reader.Header.Tensors[i].Type, values.AsSpan(matched[i].Offset, matched[i].Length));
        }

        reader.RequireEnd();

        // From here on nothing can fail. Tensor by tensor, because the gaps of the block are not the file's to write.
        foreach (ParameterDescription parameter in matched)
        {
            values.AsSpan(parameter.Offset, parameter.Length).CopyTo(parameters.Span[parameter.Offset..]);
        }
    }
}
