using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Lamina.Serialization;

/// <summary>
/// The files that are written before they are renamed. Their writers hold a lock on them, which ends with the process in any case, so a
/// temporary file without a lock is stale. Just after its creation a file is not locked yet, so new files of running processes are left
/// alone.
/// </summary>
internal static class TemporaryFiles
{
    private const string Pattern = ".lamina-*.tmp";
    private const string Prefix = ".lamina-";

    /// <summary>Much more than a writer needs to lock its file.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A new name with the process ID. It is in the directory of the target, because renaming is atomic only within one file system.
    /// </summary>
    public static string Name(string folder) => Path.Combine(
        folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}.tmp"));

    /// <summary>Creates a file with a lock; null if another process removed it as stale in between.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isPrivate">Whether only its owner may read it; it gets the mode of the file that it replaces later.</param>
    public static FileStream? Create(string path, bool isPrivate)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,

            // Read access is for network file systems, where a shared lock needs it.
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

    /// <summary>Renames a file over another one; false if it no longer exists.</summary>
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

    /// <summary>Removes the files of writers that have ended; a file that cannot be removed is left.</summary>
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
            // The caller reports the original error.
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

            // The file is deleted while the lock is held, so no writer can start to use it in between.
            using FileStream stream = new(
                path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its writer is running, or another process removed it first.
        }
    }

    /// <summary>Whether the process with the ID in the name is running; false for a name without an ID.</summary>
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
