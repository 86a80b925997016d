using System.IO;
using Lamina.Serialization;

namespace Lamina.Data;

/// <summary>
/// Opens regular files only. It checks the kind before it opens, because opening a pipe blocks until something writes to it.
/// </summary>
internal static class RegularFile
{
    /// <summary>Opens a regular file, or a link to one, whose length is within the limit.</summary>
    /// <exception cref="DataFileException">It is a folder, a pipe or a device, or exceeds the limit.</exception>
    /// <exception cref="FileNotFoundException">There is no file of this name.</exception>
    public static FileStream Open(string path, DataLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new DataFileException(path, "This is a folder, not a file.");
        if (!FileStatus.Of(path).IsRegular) throw Irregular(path);

        FileStream file = File.OpenRead(path);
        try
        {
            if (!file.CanSeek) throw Irregular(path);

            Limit.Require(path, "The file has", file.Length, limits.Bytes, nameof(DataLimits.Bytes));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static DataFileException Irregular(string path) => new(
        path, "This is a pipe or a device, not a file. To read its content, open it yourself and pass the stream.");
}
