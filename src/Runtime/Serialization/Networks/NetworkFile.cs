using System.IO;
using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>
/// Saves the parameters of a network and loads them again, as safetensors (https://github.com/huggingface/safetensors), the format
/// of a PyTorch state_dict: tensor <c>dense1.weight</c> of shape (outputs, inputs), <c>dense1.bias</c> of shape (outputs), and so on,
/// named as the network's parameters are.
/// </summary>
/// <remarks>
/// Saving writes dtype F32 and as metadata the class name, the layout and the version of the format; equal parameters give equal bytes.
/// Loading preserves F32 to the bit, and converts F16 and BF16 exactly and F64 to the nearest single. Files with elements that are not
/// finite in single precision are rejected, and so are files of other programs whose layout matters and is not given;
/// <see cref="LoadOptions"/> changes both. docs/files.md has the details.
/// </remarks>
public static class NetworkFile
{
    /// <summary>
    /// Saves the parameters to a file, which is created or replaced atomically: the bytes are written to a temporary file in the same
    /// directory and flushed to disk, the file is renamed, and the directory is flushed. On any error before the renaming, an existing file
    /// is unchanged. Its mode is kept, and also its owner if the process has permission. While the network is trained, the parameters are
    /// those of a complete update.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, by convention <c>*.safetensors</c>; its directory must exist. Symbolic links are followed.</param>
    /// <exception cref="IOException">
    /// The file cannot be written: the disk is full, the path is a directory, a device, a pipe, …
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static void Save<TNetwork>(this INetwork<TNetwork> network, string path)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => Write(network.Parameters, stream));
    }

    /// <summary>
    /// Saves the parameters to a stream, which is left open and not flushed. While the network is trained, they are those of a complete
    /// update.
    /// </summary>
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
    /// Loads the parameters from a file that has exactly the network's tensors, in any order. They are changed only after the whole file
    /// has been read and checked; on any error, the network is unchanged.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">A safetensors file.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The network is being trained by Fit. It is unchanged.</exception>
    /// <exception cref="NetworkFileException">The file is malformed, or its tensors are not those of the network.</exception>
    /// <exception cref="IOException">The file cannot be read; <see cref="FileNotFoundException"/> when there is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static void Load<TNetwork>(this INetwork<TNetwork> network, string path, LoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ParameterFile.FromFile<LoadReport?>(path, stream =>
        {
            NetworkReader.Read(network.Parameters, stream, options ?? new LoadOptions());
            return null;
        });
    }

    /// <summary>Loads the parameters from a stream, which is read from its position to its end and left open.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">A readable stream; it need not seek.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The network is being trained by Fit. It is unchanged.</exception>
    /// <exception cref="NetworkFileException">
    /// The content is malformed, or its tensors are not those of the network. The network is unchanged.
    /// </exception>
    public static void Load<TNetwork>(this INetwork<TNetwork> network, Stream stream, LoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        NetworkReader.Read(network.Parameters, stream, options ?? new LoadOptions());
    }

    /// <summary>
    /// Loads the tensors that the file and the network both have with the same name and shape; the other tensors of the network are
    /// unchanged. Nothing is changed before the whole file has been read and checked.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">A safetensors file.</param>
    /// <param name="names">Maps the names of the file's tensors to those of this network; null if they are the same.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <returns>The loaded tensors, and those that were not loaded.</returns>
    /// <exception cref="InvalidOperationException">The network is being trained by Fit. It is unchanged.</exception>
    /// <exception cref="NetworkFileException">The file is malformed.</exception>
    /// <exception cref="ArgumentException">Two tensors of the file get the same name.</exception>
    /// <exception cref="IOException">The file cannot be read; <see cref="FileNotFoundException"/> when there is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static LoadReport LoadMatching<TNetwork>(
        this INetwork<TNetwork> network, string path, NameMap? names = null, LoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ParameterFile.FromFile(
            path, stream => NetworkReader.ReadMatching(network.Parameters, stream, names, options ?? new LoadOptions()));
    }

    /// <summary>The same from a stream, which is read from its position to its end and left open.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">A readable stream; it need not seek.</param>
    /// <param name="names">Maps the names of the file's tensors to those of this network; null if they are the same.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <returns>The loaded tensors, and those that were not loaded.</returns>
    /// <exception cref="InvalidOperationException">The network is being trained by Fit. It is unchanged.</exception>
    /// <exception cref="NetworkFileException">The content is malformed. The network is unchanged.</exception>
    /// <exception cref="ArgumentException">Two tensors get the same name. The network is unchanged.</exception>
    public static LoadReport LoadMatching<TNetwork>(
        this INetwork<TNetwork> network, Stream stream, NameMap? names = null, LoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        return NetworkReader.ReadMatching(network.Parameters, stream, names, options ?? new LoadOptions());
    }

    private static void Write(ParameterBlock<float> parameters, Stream stream)
    {
        float[] values = parameters.Snapshot();
        SafetensorsWriter.WriteHeader(stream, NetworkTensors.Header(parameters.Network));
        foreach (ParameterDescription parameter in parameters.Network.Parameters)
        {
            SafetensorsWriter.WriteTensor(stream, values.AsSpan(parameter.Offset, parameter.Length));
        }
    }
}
