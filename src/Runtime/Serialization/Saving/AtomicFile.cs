using System.IO;

namespace Lamina.Serialization;

/// <summary>
/// Replaces a file atomically. docs/files.md says which attributes of the file are kept and what a crash can leave behind.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Only processes of other containers or machines can remove a temporary file, and this is rare.</summary>
    private const int Attempts = 10;

    /// <summary>
    /// Writes a temporary file next to the target, flushes it to disk, renames it over the target, and flushes the directory. On any error
    /// before the renaming, the target is unchanged and the temporary file is removed.
    /// </summary>
    /// <param name="path">The file; a symbolic link is kept, and the file to which it leads is replaced.</param>
    /// <param name="write">Writes the content; it may be called again.</param>
    /// <exception cref="IOException">The target is not a regular file, or the file system reports an error.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Followed(Path.GetFullPath(path));
        string folder = Path.GetDirectoryName(target) ?? target;
        FileStatus? existing = RequireFile(target);
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no directory '{folder}' to write '{target}' to.");

        TemporaryFiles.RemoveStale(folder);
        for (int attempt = 1; !TryReplace(target, folder, existing, write); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException(
                    $"'{target}' was not written: another process removed the temporary file in '{folder}' {Attempts} times.");
            }
        }

        FileStatus.Synchronize(folder);
    }

    /// <summary>The file that a chain of symbolic links leads to, whether it exists or not.</summary>
    private static string Followed(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>The status of the target; null if there is none.</summary>
    private static FileStatus? RequireFile(string target)
    {
        if (Directory.Exists(target)) throw new IOException($"'{target}' is a directory; expected the path of a file.");
        if (!File.Exists(target)) return null;

        FileStatus status = FileStatus.Of(target);
        return status.IsRegular
            ? status
            : throw new IOException($"'{target}' is a device, a pipe or a socket; expected the path of a file. It was not replaced.");
    }

    /// <summary>Whether the target was replaced; false if another process removed the temporary file.</summary>
    private static bool TryReplace(string target, string folder, FileStatus? existing, Action<Stream> write)
    {
        string temporary = TemporaryFiles.Name(folder);
        try
        {
            // Open until it is renamed, because the lock shows other processes that its writer is running.
            using FileStream? stream = TemporaryFiles.Create(temporary, isPrivate: existing is not null);
            if (stream is null) return false;
            write(stream);
            existing?.ApplyTo(stream);
            stream.Flush(flushToDisk: true);
            return TemporaryFiles.TryMove(temporary, target);
        }
        catch (Exception exception)
        {
            TemporaryFiles.Remove(temporary);

            // The code into which .NET translates EFBIG.
            if (exception is not ArgumentOutOfRangeException) throw;
            throw new IOException($"'{target}' was not written: it would be longer than the system allows.", exception);
        }
    }
}
