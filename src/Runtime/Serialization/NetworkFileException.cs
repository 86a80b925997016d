namespace Lamina.Serialization;

/// <summary>
/// A file that is not a well-formed safetensors file, or does not hold exactly the tensors of the network it is loaded into.
/// The network is unchanged. Errors of the file system are not wrapped: they stay <see cref="System.IO.IOException"/> and its kin.
/// </summary>
public sealed class NetworkFileException : Exception
{
    /// <summary>An exception with the runtime's default message.</summary>
    public NetworkFileException()
    {
    }

    /// <summary>An exception that says what is wrong and what was expected.</summary>
    public NetworkFileException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with the error that revealed the problem.</summary>
    public NetworkFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file, as its path was given; null when a stream was loaded.</summary>
    public string? Path { get; internal set; }

    /// <summary>The file if it is known, what is wrong with it, and what was expected.</summary>
    public override string Message => Path is null ? base.Message : $"'{Path}' cannot be loaded. {base.Message}";
}
