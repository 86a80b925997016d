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
                public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

                public void Wait()
                {
                    if (!barrier.SignalAndWait(Patience)) throw new InvalidOperationException("Not all items came to a barrier.");
                }
            }

            internal static class KernelRun
            {
                public static Action<AcceleratorStream, KernelConfig, T> Of<T>(Action<T> kernel) where T : struct
                {
                    bool waits = CallsBarrier(kernel.Method);
                    return (_, config, arguments) =>
                    {
                        if (waits) RunTogether(() => kernel(arguments), config);
                        else RunInTurn(() => kernel(arguments), config);
                    };
                }

                private static void RunInTurn(Action body, KernelConfig config)
                {
                    foreach (Index3D group in Groups(config))
                    {
                        var shared = new List<object>();
                        for (int item = 0; item < config.GroupDim.X; item++) new Item(item, group, config.GridDim, shared, null).Run(body);
                    }
                }

                private static void RunTogether(Action body, KernelConfig config)
                {
                    Exception failure = null;
                    var shared = new List<object>();
                    using var inKernel = new Barrier(config.GroupDim.X);
                    using var between = new Barrier(config.GroupDim.X, _ => shared.Clear());
                    Thread[] threads = Enumerable.Range(0, config.GroupDim.X).Select(item => new Thread(() =>
                    {
                        try
                        {
                            foreach (Index3D group in Groups(config))
                            {
                                new Item(item, group, config.GridDim, shared, inKernel).Run(body);
                                between.SignalAndWait(Item.Patience);
                            }
                        }
                        catch (Exception exception)
                        {
                            failure ??= exception;
                            inKernel.RemoveParticipant();
                            between.RemoveParticipant();
                        }
                    }, 256 * 1024)).ToArray();
                    foreach (Thread thread in threads) thread.Start();
                    foreach (Thread thread in threads) thread.Join();
                    if (failure is not null) throw new InvalidOperationException("A kernel failed: " + failure.Message, failure);
                }

                private static IEnumerable<Index3D> Groups(KernelConfig config)
                {
                    for (int z = 0; z < config.GridDim.Z; z++)
                    for (int y = 0; y < config.GridDim.Y; y++)
                    for (int x = 0; x < config.GridDim.X; x++)
                    {
                        yield return new Index3D(x, y, z);
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
