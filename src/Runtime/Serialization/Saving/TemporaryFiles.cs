using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Lamina.Serialization;

/// <summary>
/// The files that are written before they are renamed. Their writers hold a lock on them, which ends with the process, however it ends: a
/// temporary file without a lock is stale. A file whose writer is running has no lock for a moment at the start, and is not tried then.
/// </summary>
internal static class TemporaryFiles
{
    private const string Pattern = ".lamina-*.tmp";
    private const string Prefix = ".lamina-";

    /// <summary>A writer has its lock long before.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A new name with the number of the process. In the folder of the target, because a file is renamed as a whole only within one file
    /// system.
    /// </summary>
    public static string Name(string folder) => Path.Combine(
        folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}.tmp"));

    /// <summary>Creates a file with a lock; null if another process took it for stale between the two.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isPrivate">Whether only its owner may read it; it gets the mode of the file that it replaces later.</param>
    public static FileStream? Create(string path, bool isPrivate)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,

            // Reading is for network file systems, where a shared lock needs it.
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
        };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException exception) when (IsLocked(exception))
        {
            return null;
        }
    }

    /// <summary>Renames a file over another one; false if it is not there any more.</summary>
    public static bool TryMove(string path, string target)
    {
        try
        {
            File.Move(path, target, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Removes the files of writers that have died; what cannot be removed stays.</summary>
    public static void RemoveStale(string folder)
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(folder, Pattern)) RemoveIfStale(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed can still be written to.
        }
    }

    /// <summary>Removes a file after an error.</summary>
    public static void Remove(string path)
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

    private static void RemoveIfStale(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (file.LinkTarget is not null || !FileStatus.Of(path).IsRegular) return;
#pragma warning disable RS0030 // The age of a file is measured by the clock that dated it; no result depends on it.
            if (DateTime.UtcNow - file.LastWriteTimeUtc < Young && IsRunning(file.Name)) return;
#pragma warning restore RS0030

            // It is deleted while the lock is held, so no writer can begin with it in between.
            using FileStream stream = new(
                path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its writer lives, or another process removed it first.
        }
    }

    /// <summary>Whether the process of a name is running; false for a name without one.</summary>
    private static bool IsRunning(string name)
    {
        string number = name[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process)) return false;
        try
        {
            using Process found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsLocked(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
