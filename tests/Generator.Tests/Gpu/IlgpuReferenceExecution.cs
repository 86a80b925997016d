namespace Lamina.Generator.Tests.Gpu;

/// <summary>
/// How the test double of ILGPU runs kernels: groups one after the other; their items one after the other where there is no barrier, and in a thread
/// each where there is one. Memory begins as NaN, so that what was never written is seen.
/// </summary>
internal static class IlgpuReferenceExecution
{
    /// <summary>The accelerator that tests make.</summary>
    public const string AcceleratorSource = """
        public static class AcceleratorSource
        {
            public static ILGPU.Runtime.Accelerator Create() => new ILGPU.TestDouble.ReferenceAccelerator();
        }
        """;

    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Threading;
        using ILGPU.Runtime;

        namespace ILGPU.TestDouble
        {
            public sealed class ReferenceAccelerator : Accelerator
            {
                public override string Name => "Test double";

                public override AcceleratorType AcceleratorType => AcceleratorType.CPU;

                public override long MemorySize => 1L << 30;

                public override int NumMultiprocessors => 1;

                public override int MaxSharedMemoryPerGroup => 48 * 1024;

                public override int MaxNumThreadsPerGroup => 1024;

                public override int WarpSize => 32;

                public override AcceleratorStream CreateStream() => new Stream();

                private sealed class Stream : AcceleratorStream
                {
                    public override void Synchronize()
                    {
                    }
                }
            }

            /// <summary>A work item: its place, and the memory of its group.</summary>
            internal sealed class Item
            {
                [ThreadStatic]
                private static Item current;

                private readonly List<object> shared;
                private readonly Barrier barrier;
                private int allocated;

                public Item(int index, Index3D group, Index3D grid, List<object> shared, Barrier barrier)
                {
                    (Index, Group, Grid) = (index, group, grid);
                    (this.shared, this.barrier) = (shared, barrier);
                }

                public static Item Current => current ?? throw new InvalidOperationException("Only a kernel may ask for this.");

                public int Index { get; }

                public Index3D Group { get; }

                public Index3D Grid { get; }

                public static ArrayView<T> NewMemory<T>(int length) where T : unmanaged
                {
                    var array = new T[length];
                    if (array is float[] numbers) System.Array.Fill(numbers, float.NaN);
                    return new ArrayView<T>(array, 0, length);
                }

                public void Run(Action body)
                {
                    current = this;
                    try
                    {
                        body();
                    }
                    finally
                    {
                        current = null;
                    }
                }

                /// <summary>The group's items ask for the same memory in the same order.</summary>
                public ArrayView<T> Shared<T>(int length) where T : unmanaged
                {
                    lock (shared)
                    {
                        if (allocated == shared.Count) shared.Add(NewMemory<T>(length));
                        return (ArrayView<T>)shared[allocated++];
                    }
                }

                public void Wait() => barrier.SignalAndWait(TimeSpan.FromSeconds(60));
            }

            internal static class KernelRun
            {
                public static Action<AcceleratorStream, KernelConfig, T> Of<T>(Action<T> kernel) where T : struct
                {
                    bool waits = CallsBarrier(kernel.Method);
                    return (_, config, arguments) =>
                    {
                        for (int z = 0; z < config.GridDim.Z; z++)
                        for (int y = 0; y < config.GridDim.Y; y++)
                        for (int x = 0; x < config.GridDim.X; x++)
                        {
                            RunGroup(() => kernel(arguments), new Index3D(x, y, z), config, waits);
                        }
                    };
                }

                private static void RunGroup(Action body, Index3D group, KernelConfig config, bool waits)
                {
                    var shared = new List<object>();
                    using var barrier = new Barrier(config.GroupDim.X);
                    Item[] items = Enumerable.Range(0, config.GroupDim.X)
                        .Select(index => new Item(index, group, config.GridDim, shared, barrier)).ToArray();
                    if (!waits)
                    {
                        foreach (Item item in items) item.Run(body);
                        return;
                    }

                    Exception failure = null;
                    Thread[] threads = items.Select(item => new Thread(() => Attempt(item, body, barrier, ref failure), 256 * 1024)).ToArray();
                    foreach (Thread thread in threads) thread.Start();
                    foreach (Thread thread in threads) thread.Join();
                    if (failure is not null) throw new InvalidOperationException("A kernel failed: " + failure.Message, failure);
                }

                private static void Attempt(Item item, Action body, Barrier barrier, ref Exception failure)
                {
                    try
                    {
                        item.Run(body);
                    }
                    catch (Exception exception)
                    {
                        failure = exception;
                    }
                    finally
                    {
                        // An item that is done keeps nobody waiting, as on a device.
                        barrier.RemoveParticipant();
                    }
                }

                /// <summary>Every position is tried as a call: a number that looks like one only costs threads.</summary>
                private static bool CallsBarrier(MethodInfo method)
                {
                    byte[] code = method.GetMethodBody().GetILAsByteArray();
                    MethodInfo barrier = typeof(Group).GetMethod(nameof(Group.Barrier));
                    for (int i = 0; i + 5 <= code.Length; i++)
                    {
                        if (code[i] == 0x28 && Resolve(method.Module, BitConverter.ToInt32(code, i + 1)) == barrier) return true;
                    }

                    return false;
                }

                private static MethodBase Resolve(Module module, int token)
                {
                    try
                    {
                        return module.ResolveMethod(token);
                    }
                    catch (ArgumentException)
                    {
                        return null;
                    }
                }
            }
        }
        """;
}
