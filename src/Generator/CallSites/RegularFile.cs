using System.IO;
using System.Reflection;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Tells regular files from folders, pipes and devices before they are opened: opening a pipe waits for somebody to write to it, and a
/// device never ends.
/// </summary>
internal static class RegularFile
{
    /// <summary>
    /// Follows symbolic links. .NET has it since version 6 and .NET Standard 2.0 has not; without it, the compiler runs on Windows, where a
    /// path leads to no pipe.
    /// </summary>
    private static readonly MethodInfo? ResolveLinkTarget =
        typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", new[] { typeof(bool) });

    /// <summary>Why a path names no file that can be read; null for a file, and for what does not exist or cannot be looked at.</summary>
    /// <exception cref="IOException">Links form a circle, or the file system fails.</exception>
    public static string? Fault(string path)
    {
#pragma warning disable RS1035 // The file is opened as well; see SafetensorsFile.Read.
        var file = new FileInfo(path);
#pragma warning restore RS1035
        if (!Exists(file)) return null;
        FileSystemInfo target = file;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && ResolveLinkTarget is not null)
            target = Resolve(file) ?? file;
        if (!Exists(target)) return null;
        if (target.Attributes.HasFlag(FileAttributes.Directory)) return "it is a folder, not a regular file";

        // The length of a pipe or device is 0. A file of that length has no header either.
        return target is FileInfo { Length: 0 }
            ? "it is shorter than the 8 bytes of its header's length: it is empty, or no regular file but a pipe or a device"
            : null;
    }

    /// <summary>Whether there is a file or folder.</summary>
    private static bool Exists(FileSystemInfo file) => file.Attributes != (FileAttributes)(-1);

    private static FileSystemInfo? Resolve(FileInfo link)
    {
        try
        {
            return (FileSystemInfo?)ResolveLinkTarget!.Invoke(link, new object[] { true });
        }
        catch (TargetInvocationException exception) when (exception.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new IOException(exception.InnerException.Message, exception.InnerException);
        }
    }
}
