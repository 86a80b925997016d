using System.IO;

namespace Lamina.Serialization;

/// <summary>Replaces a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a temporary file beside the target, brings it to the disk, and renames it over the target. On any error the target is
    /// as it was and the temporary file is removed.
    /// </summary>
    /// <exception cref="IOException">The target is a directory, or the file system refuses.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target)) throw new IOException($"'{target}' is a directory; expected the path of a file.");

        string directory = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"There is no directory '{directory}' to write '{target}' to.");

        // In the same directory, because a rename is atomic only within one file system.
        string temporary = Path.Combine(directory, $".lamina-{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one to report.
        }
    }
}
