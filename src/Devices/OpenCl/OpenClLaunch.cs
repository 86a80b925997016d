namespace Lamina.Devices;

/// <summary>A compiled kernel and its last arguments, which need not be set again if they are equal.</summary>
internal sealed unsafe class OpenClLaunch : DeviceLaunch
{
    private readonly OpenClSession session;
    private readonly KernelHandle handle;
    private readonly int group;
    private readonly DeviceArgument[] known;

    /// <summary>Creates the launch of a kernel that was compiled for a group size.</summary>
    public OpenClLaunch(OpenClSession session, DeviceKernel kernel, KernelHandle handle, int group)
        : base(kernel)
    {
        this.session = session;
        this.handle = handle;
        this.group = group;
        known = new DeviceArgument[kernel.Arguments];
    }

    /// <summary>Releases the kernel.</summary>
    public void Release() => handle.Dispose();

    /// <inheritdoc/>
    protected override void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers)
    {
        session.ThrowIfDisposed();
        ObjectDisposedException.ThrowIf(handle.IsClosed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(layers, 1);
        Give(arguments);
        nuint* items = stackalloc nuint[] { (nuint)groups * (nuint)group, (nuint)columns, (nuint)layers };
        nuint* size = stackalloc nuint[] { (nuint)group, 1, 1 };
        nint done = 0;
        int code = OpenClNative.EnqueueKernel(
            session.Kernels, handle, 3, null, items, size, 0, null, session.Measured is null ? null : &done);
        if (code != OpenClCodes.Success) throw Refused(code, arguments, $"{groups} × {columns} × {layers}");
        if (session.Measured is not null) Measure(session.Measured, done);
    }

    private void Measure(OpenClProfile profile, nint done)
    {
        profile.Add(Kernel.Name, new EventHandle(done));
        if (!profile.IsFull) return;
        session.Finish();
        profile.Collect();
    }

    private void Give(ReadOnlySpan<DeviceArgument> arguments)
    {
        bool given = false;
        try
        {
            GiveChanged(arguments);
            given = true;
        }
        finally
        {
            // After a failure, the driver's arguments are unknown; default arguments are equal to none.
            if (!given) Array.Clear(known);
        }
    }

    private void GiveChanged(ReadOnlySpan<DeviceArgument> arguments)
    {
        // A range takes two of the driver's arguments, so an argument of another kind shifts all later ones.
        bool moved = false;
        uint place = 0;
        for (int index = 0; index < arguments.Length; index++)
        {
            DeviceArgument argument = arguments[index];
            DeviceArgument before = known[index];
            moved |= argument.Kind != before.Kind;
            if (argument.Kind == DeviceArgumentKind.Range)
            {
                OpenClBuffer buffer = session.Own(argument.Range);
                if (moved || !ReferenceEquals(before.Range.Buffer, buffer)) Set(place, buffer);
                if (moved || before.Range != argument.Range) Set(place + 1, buffer.Start + argument.Range.Offset);
                place += 2;
            }
            else
            {
                if (moved || argument.Bits != before.Bits) Set(place, argument.Bits);
                place++;
            }

            known[index] = argument;
        }
    }

    private void Set(uint place, OpenClBuffer buffer)
    {
        nint memory = buffer.Handle.DangerousGetHandle();
        Check(OpenClNative.SetKernelArgument(handle, place, (nuint)sizeof(nint), &memory), place);
    }

    private void Set(uint place, int bits) => Check(OpenClNative.SetKernelArgument(handle, place, sizeof(int), &bits), place);

    private void Check(int code, uint place)
    {
        if (code != OpenClCodes.Success) throw session.Failure(code, $"Setting argument {place} of kernel {Kernel.Name}");
    }

    private DeviceException Refused(int code, ReadOnlySpan<DeviceArgument> arguments, string groups)
    {
        List<string> buffers = [];
        foreach (DeviceArgument argument in arguments)
        {
            if (argument.Kind == DeviceArgumentKind.Range) buffers.Add(argument.Range.Buffer.ToString()!);
        }

        return session.Failure(
            code, $"Queueing kernel {Kernel.Name} in {groups} groups of {group} work items, with {string.Join(", ", buffers.Distinct())},");
    }
}
