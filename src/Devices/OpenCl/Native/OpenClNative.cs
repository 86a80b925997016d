using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>The functions of OpenCL 1.2 that list devices and create contexts, memory and programs.</summary>
internal static unsafe partial class OpenClNative
{
    private const string Library = OpenClLibrary.ImportName;

    // In a constructor, so that it certainly runs before the first import is resolved.
    static OpenClNative() => OpenClLibrary.Register();

    [LibraryImport(Library, EntryPoint = "clGetPlatformIDs")]
    public static partial int GetPlatforms(uint count, nint* platforms, out uint available);

    [LibraryImport(Library, EntryPoint = "clGetPlatformInfo")]
    public static partial int GetPlatformInfo(nint platform, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clGetDeviceIDs")]
    public static partial int GetDevices(nint platform, ulong type, uint count, nint* devices, out uint available);

    [LibraryImport(Library, EntryPoint = "clGetDeviceInfo")]
    public static partial int GetDeviceInfo(nint device, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clCreateContext")]
    public static partial ContextHandle CreateContext(nint* properties, uint count, nint* devices, nint notify, nint data, out int code);

    [LibraryImport(Library, EntryPoint = "clReleaseContext")]
    public static partial int ReleaseContext(nint context);

    // Deprecated since 2.0, which has another function for it; every driver still has this one, and 1.2 has no other.
    [LibraryImport(Library, EntryPoint = "clCreateCommandQueue")]
    public static partial QueueHandle CreateQueue(ContextHandle context, nint device, ulong properties, out int code);

    [LibraryImport(Library, EntryPoint = "clReleaseCommandQueue")]
    public static partial int ReleaseQueue(nint queue);

    [LibraryImport(Library, EntryPoint = "clCreateBuffer")]
    public static partial BufferHandle CreateBuffer(ContextHandle context, ulong flags, nuint size, nint host, out int code);

    [LibraryImport(Library, EntryPoint = "clReleaseMemObject")]
    public static partial int ReleaseBuffer(nint buffer);

    [LibraryImport(Library, EntryPoint = "clCreateProgramWithSource")]
    public static partial ProgramHandle CreateProgram(ContextHandle context, uint count, byte** texts, nuint* lengths, out int code);

    [LibraryImport(Library, EntryPoint = "clBuildProgram", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int BuildProgram(ProgramHandle program, uint count, nint* devices, string options, nint notify, nint data);

    [LibraryImport(Library, EntryPoint = "clGetProgramBuildInfo")]
    public static partial int GetBuildInfo(ProgramHandle program, nint device, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clReleaseProgram")]
    public static partial int ReleaseProgram(nint program);

    [LibraryImport(Library, EntryPoint = "clCreateKernel", StringMarshalling = StringMarshalling.Utf8)]
    public static partial KernelHandle CreateKernel(ProgramHandle program, string name, out int code);

    [LibraryImport(Library, EntryPoint = "clGetKernelWorkGroupInfo")]
    public static partial int GetKernelInfo(KernelHandle kernel, nint device, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clReleaseKernel")]
    public static partial int ReleaseKernel(nint kernel);
}
