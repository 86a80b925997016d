using System.IO;
using Lamina.Serialization;

namespace Lamina.Data;

/// <summary>Tells files from folders, pipes and devices before anything is opened: opening a pipe waits for whoever writes to it.</summary>
internal static class RegularFile
{
    /// <summary>Throws unless a path names a regular file, or a link to one.</summary>
    /// <exception cref="DataFileException">It names a folder, a pipe or a device.</exception>
    /// <exception cref="FileNotFoundException">It names nothing.</exception>
    public static void Require(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new DataFileException(path, "This is a folder, not a file.");
        if (!FileStatus.Of(path).IsRegular) throw Irregular(path);
    }

    public static DataFileException Irregular(string path) => new(
        path, "This is a pipe or a device, not a file. Open it yourself and pass the stream, if its content is to be read.");
}
