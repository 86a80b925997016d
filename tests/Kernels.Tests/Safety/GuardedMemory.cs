using System.Runtime.InteropServices;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>
/// Memory between two pages that may not be touched: a read or write beyond either end ends the process at once, wherever it comes from.
/// </summary>
internal sealed unsafe class GuardedMemory
{
    private const int PageBytes = 64 * 1024;
    private const int ReadWrite = 3, PrivateAnonymous = 0x22;

    private readonly byte* memory;

    public GuardedMemory(int bytes)
    {
        Bytes = (bytes + PageBytes - 1) / PageBytes * PageBytes;
        nuint all = (nuint)(Bytes + (2 * PageBytes));
        byte* pages = (byte*)Map(null, all, 0, PrivateAnonymous, -1, 0);
        memory = pages + PageBytes;
        if (pages == (byte*)-1 || Protect(memory, (nuint)Bytes, ReadWrite) != 0) throw new InsufficientMemoryException("mmap failed");
    }

    /// <summary>Whether the platform has these calls with these constants.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Bytes between the two pages.</summary>
    public int Bytes { get; }

    /// <summary>Elements that end where the upper page starts.</summary>
    public Span<T> AtEnd<T>(int length)
        where T : unmanaged => new(memory + Bytes - (length * sizeof(T)), length);

    /// <summary>Elements that start where the lower page ends.</summary>
    public Span<T> AtStart<T>(int length)
        where T : unmanaged => new(memory, length);

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(void* address, nuint length, int protection);
}
