using System.IO;
using System.Runtime.InteropServices;

namespace Lamina.Serialization;

/// <summary>
/// Kind, mode and owner of a file, and the flushing of directories, which .NET lacks on Unix. Where the system lacks a function, a file
/// counts as regular, keeps its mode and gets the owner of the process, and directories are not flushed.
/// </summary>
/// <param name="IsRegular">Whether it is a regular file, not a device, pipe or socket.</param>
/// <param name="Mode">The permissions to read, write and execute it; null on Windows.</param>
/// <param name="Owner">User and group; null if they are unknown.</param>
internal sealed record FileStatus(bool IsRegular, UnixFileMode? Mode, (uint User, uint Group)? Owner)
{
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const UnixFileMode Permissions = (UnixFileMode)0x1FF;
    private const UnixFileMode GroupPermissions = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>EIO on every Unix: the disk failed.</summary>
    private const int DiskError = 5;

    /// <summary>The status of a file that exists.</summary>
    public static FileStatus Of(string path)
    {
        if (OperatingSystem.IsWindows()) return new FileStatus(IsRegular: true, Mode: null, Owner: null);
        return Native(path) is var (mode, user, group)
            ? new FileStatus((mode & TypeMask) == RegularType, (UnixFileMode)mode & Permissions, (user, group))
            : new FileStatus(IsRegular: true, File.GetUnixFileMode(path) & Permissions, Owner: null);
    }

    /// <summary>Gives the file that will replace this one the same mode and, if the process has permission, the same owner.</summary>
    public void ApplyTo(FileStream file)
    {
        if (OperatingSystem.IsWindows() || Mode is not { } mode) return;
        if (Owner is { } owner && UnixCalls.ChangeOwner(file.SafeFileHandle, owner.User, owner.Group) != 0
            && UnixCalls.ChangeOwner(file.SafeFileHandle, Unchanged, owner.Group) != 0)
        {
            // The new group must not get the permissions of the old one.
            mode &= ~GroupPermissions;
        }

        File.SetUnixFileMode(file.SafeFileHandle, mode);
    }

    /// <summary>Flushes the names in a directory to disk, if the system supports it.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Synchronize(string folder)
    {
        if (!OperatingSystem.IsWindows() && UnixCalls.Synchronize(folder) == DiskError)
            throw new IOException($"The file was replaced, but the disk failed to store its name in '{folder}'.");
    }

    /// <summary>Type and mode, user and group; null if the system does not report them.</summary>
    private static (int Mode, uint User, uint Group)? Native(string path)
    {
        // struct statx of Linux is the same on every processor, as is struct stat of macOS.
        Span<byte> status = stackalloc byte[256];
        (int mode, int user) = OperatingSystem.IsLinux() ? (28, 20) : (4, 16);
        return UnixCalls.Status(path, status) == 0
            ? (MemoryMarshal.Read<ushort>(status[mode..]), MemoryMarshal.Read<uint>(status[user..]),
                MemoryMarshal.Read<uint>(status[(user + sizeof(uint))..]))
            : null;
    }
}
