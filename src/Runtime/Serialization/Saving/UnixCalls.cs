using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lamina.Serialization.Saving;

/// <summary>The functions of Unix that saving needs. Each returns −1 on an error, and where the system does not have it.</summary>
internal static partial class UnixCalls
{
    private const string Library = "libc";

    /// <summary>AT_FDCWD: paths are relative to the working directory.</summary>
    private const int WorkingDirectory = -100;

    /// <summary>STATX_BASIC_STATS.</summary>
    private const uint BasicStatus = 0x7FF;

    /// <summary>Fills the struct statx of Linux or the struct stat of macOS, which are at most 256 bytes.</summary>
    public static int Status(string path, Span<byte> status)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return StatX(WorkingDirectory, path, 0, BasicStatus, status);
            if (!OperatingSystem.IsMacOS()) return -1;
            return RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Stat(path, status) : StatOnIntelMac(path, status);
        }
        catch (Exception exception) when (IsMissing(exception))
        {
            return -1;
        }
    }

    /// <summary>Opens a folder for reading; other programs do not inherit it.</summary>
    public static int OpenFolder(string path)
    {
        int notInherited = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;
        return OrMissing(() => Open(path, notInherited));
    }

    /// <summary>Brings a file or a folder to the disk.</summary>
    public static int Synchronize(SafeFileHandle file) => OrMissing(() => FSync(file));

    /// <summary>Changes user and group of a file; 2³² − 1 leaves one as it is.</summary>
    public static int ChangeOwner(SafeFileHandle file, uint user, uint group) => OrMissing(() => FChOwn(file, user, group));

    private static int OrMissing(Func<int> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (IsMissing(exception))
        {
            return -1;
        }
    }

    private static bool IsMissing(Exception exception) => exception is EntryPointNotFoundException or DllNotFoundException;

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "fchown")]
    private static partial int FChOwn(SafeFileHandle file, uint user, uint group);

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int directory, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport(Library, EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, Span<byte> status);

    [LibraryImport(Library, EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOnIntelMac(string path, Span<byte> status);
}
