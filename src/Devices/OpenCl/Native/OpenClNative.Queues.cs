using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>The functions of OpenCL 1.2 that queue work and wait for it.</summary>
internal static unsafe partial class OpenClNative
{
    [LibraryImport(Library, EntryPoint = "clSetKernelArg")]
    public static partial int SetKernelArgument(KernelHandle kernel, uint index, nuint size, void* value);

    [LibraryImport(Library, EntryPoint = "clEnqueueNDRangeKernel")]
    public static partial int EnqueueKernel(
        QueueHandle queue, KernelHandle kernel, uint dimensions, nuint* offset, nuint* items, nuint* group,
        uint waits, nint* wait, nint* done);

    [LibraryImport(Library, EntryPoint = "clEnqueueWriteBuffer")]
    public static partial int EnqueueWrite(
        QueueHandle queue, BufferHandle buffer, uint blocking, nuint offset, nuint size, void* source, uint waits, nint* wait, nint* done);

    [LibraryImport(Library, EntryPoint = "clEnqueueReadBuffer")]
    public static partial int EnqueueRead(
        QueueHandle queue, BufferHandle buffer, uint blocking, nuint offset, nuint size, void* target, uint waits, nint* wait, nint* done);

    [LibraryImport(Library, EntryPoint = "clEnqueueFillBuffer")]
    public static partial int EnqueueFill(
        QueueHandle queue, BufferHandle buffer, void* pattern, nuint patternSize, nuint offset, nuint size,
        uint waits, nint* wait, nint* done);

    [LibraryImport(Library, EntryPoint = "clEnqueueBarrierWithWaitList")]
    public static partial int EnqueueBarrier(QueueHandle queue, uint waits, nint* wait, nint* done);

    [LibraryImport(Library, EntryPoint = "clFlush")]
    public static partial int Flush(QueueHandle queue);

    [LibraryImport(Library, EntryPoint = "clFinish")]
    public static partial int Finish(QueueHandle queue);

    [LibraryImport(Library, EntryPoint = "clWaitForEvents")]
    public static partial int WaitForEvents(uint count, nint* events);

    [LibraryImport(Library, EntryPoint = "clGetEventInfo")]
    public static partial int GetEventInfo(EventHandle done, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clGetEventProfilingInfo")]
    public static partial int GetProfilingInfo(EventHandle done, uint what, nuint size, void* value, nuint* needed);

    [LibraryImport(Library, EntryPoint = "clReleaseEvent")]
    public static partial int ReleaseEvent(nint done);
}
