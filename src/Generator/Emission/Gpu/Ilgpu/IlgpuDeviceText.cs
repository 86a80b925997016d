namespace Lamina.Generator.Emission.Gpu.Ilgpu;

/// <summary>The device of the library for ILGPU, with its buffers and kernels.</summary>
internal static class IlgpuDeviceText
{
    public const string Text = """
        /// <summary>An accelerator of ILGPU as a device for networks of this project. Its user owns the accelerator.</summary>
        internal sealed class IlgpuDevice : global::Lamina.Devices.Device
        {
            /// <param name="accelerator">Used by one session's thread at a time, and not disposed.</param>
            public IlgpuDevice(Accelerator accelerator)
                : base(Describe(accelerator))
            {
                Accelerator = accelerator;
            }

            public Accelerator Accelerator { get; }

            public override DeviceSession Open(DeviceOptions? options = null) => new IlgpuSession(this, options);

            private static DeviceProperties Describe(Accelerator accelerator)
            {
                ArgumentNullException.ThrowIfNull(accelerator);
                return new DeviceProperties
                {
                    Name = accelerator.Name,
                    Driver = "ILGPU " + accelerator.AcceleratorType,
                    Kind = accelerator.AcceleratorType switch
                    {
                        AcceleratorType.CPU => DeviceKind.Cpu,
                        AcceleratorType.Cuda => DeviceKind.Gpu,
                        _ => DeviceKind.Accelerator,
                    },
                    ComputeUnits = accelerator.NumMultiprocessors,
                    LocalMemoryBytes = accelerator.MaxSharedMemoryPerGroup,
                    GlobalMemoryBytes = accelerator.MemorySize,
                    LargestBufferBytes = accelerator.MemorySize,
                    LargestGroup = accelerator.MaxNumThreadsPerGroup,
                    SubGroup = accelerator.WarpSize,
                };
            }
        }

        /// <summary>Memory of an accelerator.</summary>
        internal sealed class IlgpuBuffer : DeviceBuffer
        {
            private readonly List<IlgpuBuffer> owner;
            private readonly MemoryBuffer1D<float, Stride1D.Dense> memory;
            private bool isDisposed;

            public IlgpuBuffer(MemoryBuffer1D<float, Stride1D.Dense> memory, string purpose, int length, int guard, List<IlgpuBuffer> owner)
                : base(length, guard)
            {
                this.memory = memory;
                this.owner = owner;
                Purpose = purpose;
                owner.Add(this);
            }

            public string Purpose { get; }

            /// <summary>All of it, guards included.</summary>
            public ArrayView<float> Whole
            {
                get
                {
                    ObjectDisposedException.ThrowIf(isDisposed, this);
                    return memory.View.BaseView;
                }
            }

            /// <summary>An argument of a kernel. ILGPU has no views of nothing; a kernel that is given nothing reads nothing.</summary>
            public static ArrayView<float> View(DeviceArgument argument) => View(argument.Range);

            public static ArrayView<float> View(DeviceRange range)
            {
                if (range.Buffer is not IlgpuBuffer buffer) throw new ArgumentException("The buffer belongs to a session of another device.");
                return range.Length == 0 ? buffer.Whole : buffer.Whole.SubView((long)buffer.Start + range.Offset, (long)range.Length);
            }

            protected override void Dispose(bool disposing)
            {
                if (isDisposed) return;
                isDisposed = true;
                owner.Remove(this);
                memory.Dispose();
            }
        }

        /// <summary>The kernels of a program, loaded on an accelerator, which keeps them as long as it lives.</summary>
        internal sealed class IlgpuKernels : DeviceKernels
        {
            private readonly IlgpuLaunch[] launches;

            public IlgpuKernels(IlgpuLaunch[] launches) => this.launches = launches;

            public override DeviceLaunch this[int kernel] => launches[kernel];

            protected override void Dispose(bool disposing)
            {
            }
        }

        /// <summary>A launch of a kernel.</summary>
        internal sealed class IlgpuLaunch : DeviceLaunch
        {
            private readonly IlgpuSession session;
            private readonly IlgpuLauncher launcher;

            public IlgpuLaunch(DeviceKernel kernel, IlgpuSession session, IlgpuLauncher launcher)
                : base(kernel)
            {
                this.session = session;
                this.launcher = launcher;
            }

            protected override void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers) => session.Launch(
                Kernel.Name, launcher, new KernelConfig(new Index3D(groups, columns, layers), new Index3D(IlgpuTiles.GROUP, 1, 1)), arguments);
        }

        /// <summary>A copy that is done when its method returns.</summary>
        internal sealed class IlgpuEvent : DeviceEvent
        {
            public static IlgpuEvent Done { get; } = new();

            public override void Wait()
            {
            }

            protected override void Dispose(bool disposing)
            {
            }
        }
        """;
}
