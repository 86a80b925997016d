using System.Globalization;
using System.Text;

namespace Lamina.Devices;

/// <summary>Compiles a program for a session's device and tiles.</summary>
internal static unsafe class OpenClBuild
{
    /// <summary>Compiles a program.</summary>
    /// <exception cref="DeviceException">It does not compile, or its groups are too large for the device.</exception>
    public static OpenClKernels Load(OpenClSession session, KernelProgram program)
    {
        DeviceProperties properties = session.Device.Properties;
        if (session.Tiles.Group > properties.LargestGroup) throw TooLarge(session, program.Kernels[0], properties.LargestGroup);
        ProgramHandle built = Compile(session, program);
        List<OpenClLaunch> launches = [];
        try
        {
            foreach (DeviceKernel kernel in program.Kernels) launches.Add(Prepare(session, built, kernel));
        }
        catch
        {
            foreach (OpenClLaunch launch in launches) launch.Release();
            built.Dispose();
            throw;
        }

        return new OpenClKernels(session, built, [.. launches]);
    }

    /// <summary>
    /// The sizes of tiles, as macros. No option allows the compiler to change results: fused operations are explicit in the source, and all
    /// devices should give the same numbers.
    /// </summary>
    public static string Options(TileShape tiles) => string.Create(
        CultureInfo.InvariantCulture,
        $"-cl-std=CL1.2 -D ROWS={tiles.Rows} -D COLUMNS={tiles.Columns} -D DEPTH={tiles.Depth} -D ITEM_ROWS={tiles.ItemRows} "
        + $"-D ITEM_COLUMNS={tiles.ItemColumns} -D GROUP={tiles.Group} -D EXAMPLES={tiles.Examples}");

    private static ProgramHandle Compile(OpenClSession session, KernelProgram program)
    {
        ProgramHandle made;
        int code;
        byte[] text = Encoding.UTF8.GetBytes(program.Source);
        fixed (byte* first = text)
        {
            byte* texts = first;
            nuint length = (nuint)text.Length;
            made = OpenClNative.CreateProgram(session.Context, 1, &texts, &length, out code);
        }

        if (code == OpenClCodes.Success)
        {
            nint device = session.DeviceId;
            code = OpenClNative.BuildProgram(made, 1, &device, Options(session.TilesFor(program)), 0, 0);
        }

        if (code == OpenClCodes.Success) return made;
        using (made)
        {
            throw OpenClCodes.IsMemory(code) || OpenClCodes.IsLost(code) || made.IsInvalid
                ? session.Failure(code, $"Compiling the kernels of {program.Network.Name}")
                : OpenClBuildLog.Explain(program, session.Device, OpenClQueries.BuildLog(made, session.DeviceId), code);
        }
    }

    private static OpenClLaunch Prepare(OpenClSession session, ProgramHandle built, DeviceKernel kernel)
    {
        KernelHandle handle = OpenClNative.CreateKernel(built, kernel.Name, out int code);
        try
        {
            session.Check(code, $"Getting kernel {kernel.Name} of the compiled program");
            nuint limit = OpenClQueries.KernelNumber<nuint>(handle, session.DeviceId, OpenClConstants.KernelWorkGroupSize);
            if ((nuint)session.Tiles.Group > limit) throw TooLarge(session, kernel, (int)limit);
            ulong local = OpenClQueries.KernelNumber<ulong>(handle, session.DeviceId, OpenClConstants.KernelLocalMemSize);
            long most = session.Device.Properties.LocalMemoryBytes;
            if ((long)local > most) throw TooMuchLocal(session, kernel, (long)local, most);
            return new OpenClLaunch(session, kernel, handle, session.Tiles.Group);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static DeviceException TooLarge(OpenClSession session, DeviceKernel kernel, int limit) => new(
        $"Kernel {kernel.Name} runs in groups of {session.Tiles.Group} work items; on {session.Device.Properties.Name} the limit is "
        + $"{limit}. Open the device with smaller tiles than {session.Tiles}.");

    private static DeviceException TooMuchLocal(OpenClSession session, DeviceKernel kernel, long local, long most) => new(
        $"Kernel {kernel.Name} needs {ByteSize.Text(local)} of local memory; {session.Device.Properties.Name} has {ByteSize.Text(most)}. "
        + $"Open the device with smaller tiles than {session.Tiles}.");
}
