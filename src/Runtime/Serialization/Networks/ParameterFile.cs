using System.IO;
using System.Reflection;
using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>Reads the parameters of a network that need not exist, in the format of <see cref="NetworkFile"/>.</summary>
public static class ParameterFile
{
    /// <summary>Reads a file that has exactly the network's tensors, in any order.</summary>
    /// <param name="network">The description of the network.</param>
    /// <param name="path">A safetensors file.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <exception cref="NetworkFileException">The file is malformed, or its tensors are not those of the network.</exception>
    /// <exception cref="IOException">The file cannot be read; <see cref="FileNotFoundException"/> when there is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static ParameterBlock<float> Read(NetworkDescription network, string path, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromFile(path, stream => Read(network, stream, options));
    }

    /// <summary>Reads a stream from its position to its end; it is left open.</summary>
    /// <param name="network">The description of the network.</param>
    /// <param name="stream">A readable stream; it need not seek.</param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <exception cref="NetworkFileException">The content is malformed, or its tensors are not those of the network.</exception>
    public static ParameterBlock<float> Read(NetworkDescription network, Stream stream, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        var block = new ParameterBlock<float>(network);
        NetworkReader.Read(block, stream, options ?? new LoadOptions());
        return block;
    }

    /// <summary>Reads an embedded resource, a safetensors file, where the assembly has it in memory.</summary>
    /// <param name="network">The description of the network.</param>
    /// <param name="assembly">The assembly, for example <c>typeof(DigitNet).Assembly</c>.</param>
    /// <param name="name">
    /// The logical name of the resource: <c>&lt;EmbeddedResource Include="digits.safetensors" LogicalName="digits" /&gt;</c>.
    /// </param>
    /// <param name="options">The layout of the file and the allowed content; null for the defaults.</param>
    /// <exception cref="ArgumentException">The assembly has no such resource.</exception>
    /// <exception cref="NetworkFileException">The content is malformed, or its tensors are not those of the network.</exception>
    public static ParameterBlock<float> ReadResource(
        NetworkDescription network, Assembly assembly, string name, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(name);
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException(Missing(assembly, name), nameof(name));
        return WithPath(name, () => Read(network, stream, options));
    }

    /// <summary>Reads a file, and names it in exceptions about its content.</summary>
    internal static TResult FromFile<TResult>(string path, Func<Stream, TResult> read)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return WithPath(path, () => read(stream));
    }

    private static TResult WithPath<TResult>(string path, Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (NetworkFileException exception)
        {
            exception.Path = path;
            throw;
        }
    }

    private static string Missing(Assembly assembly, string name)
    {
        string[] names = assembly.GetManifestResourceNames();
        string others = names.Length == 0 ? "it has none" : $"it has {string.Join(", ", names.Order(StringComparer.Ordinal))}";
        return $"{assembly.GetName().Name} has no resource '{name}'; {others}. "
            + $"Embed the file with <EmbeddedResource Include=\"…\" LogicalName=\"{name}\" />.";
    }
}
