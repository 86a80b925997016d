using System.Runtime.InteropServices;

namespace Lamina.Serialization;

/// <summary>The functions of Unix that saving needs. Each returns −1 on an error, or if the system lacks it.</summary>
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

    /// <summary>Flushes the names in a directory to disk.</summary>
    /// <returns>0, the number of the error, or −1 if the directory cannot be opened.</returns>
    public static int Synchronize(string folder)
    {
        // Child processes do not inherit the descriptor.
        int flags = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;
        int directory = OrMissing(() => Open(folder, flags));
        if (directory < 0) return -1;
        int error = FSync(directory) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Close(directory);
        return error;
    }

    /// <summary>Changes user and group of a file; 2³² − 1 leaves either unchanged.</summary>
    public static int ChangeOwner(SafeHandle file, uint user, uint group) => OrMissing(() => FChOwn(file, user, group));

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
    private static partial int FSync(int file);

    [LibraryImport(Library, EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport(Library, EntryPoint = "fchown")]
    private static partial int FChOwn(SafeHandle file, uint user, uint group);

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int directory, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport(Library, EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, Span<byte> status);

    [LibraryImport(Library, EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOnIntelMac(string path, Span<byte> status);
}
