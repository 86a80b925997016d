namespace Lamina.Serialization;

/// <summary>
/// A file is not a well-formed safetensors file, or does not have exactly the tensors of the network. The network is unchanged. Errors of
/// the file system are not wrapped: they remain <see cref="System.IO.IOException"/> and similar.
/// </summary>
public sealed class NetworkFileException : Exception
{
    /// <summary>Creates an exception with the default message.</summary>
    public NetworkFileException()
    {
    }

    /// <summary>Creates an exception with a message that states the problem and what was expected.</summary>
    public NetworkFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with the error that revealed the problem.</summary>
    public NetworkFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The path of the file as given; null if a stream was loaded.</summary>
    public string? Path { get; internal set; }

    /// <summary>The file if it is known, the problem, and what was expected.</summary>
    public override string Message => Path is null ? base.Message : $"'{Path}' cannot be loaded. {base.Message}";
}
