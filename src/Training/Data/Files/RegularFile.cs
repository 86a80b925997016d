using System.IO;
using System.Runtime.InteropServices;

namespace Lamina.Data;

/// <summary>Tells files from folders, pipes and devices before anything is opened: opening a pipe waits for whoever writes to it.</summary>
internal static class RegularFile
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>More than the structure of any version of .NET; its second number is the mode.</summary>
    private const int StatusLength = 512;

    /// <summary>Throws unless a path names a regular file, or a link to one.</summary>
    /// <exception cref="DataFileException">It names a folder, a pipe or a device.</exception>
    /// <exception cref="FileNotFoundException">It names nothing.</exception>
    public static void Require(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new DataFileException(path, "This is a folder, not a file.");
        if (!OperatingSystem.IsWindows() && Mode(path) is int mode && (mode & TypeMask) != Regular) throw Irregular(path);
    }

    public static DataFileException Irregular(string path) => new(
        path, "This is a pipe or a device, not a file. Open it yourself and pass the stream, if its content is to be read.");

    /// <summary>
    /// Type and permissions of what a path leads to; null if there is nothing, or no way to ask. .NET has no public member that tells a
    /// pipe from a file, but each of its runtimes on Unix has this function, under which links are followed.
    /// </summary>
    private static int? Mode(string path)
    {
        int[] status = new int[StatusLength / sizeof(int)];
        try
        {
            return Stat(path, status) == 0 ? status[1] : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] int[] status);
}
