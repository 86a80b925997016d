namespace Lamina.Generator.Tests.Gpu;

/// <summary>
/// A test double of ILGPU, not ILGPU: the signatures that generated files use, written from the public documentation of ILGPU 1.5.3, over plain
/// arrays. Every access is checked against its view. <see cref="IlgpuReferenceExecution"/> runs kernels on it.
/// </summary>
internal static class IlgpuReferenceSurface
{
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using ILGPU.Runtime;

        [assembly: System.Reflection.AssemblyVersion("1.5.3.0")]

        namespace ILGPU
        {
            public readonly struct Index3D
            {
                public Index3D(int x, int y, int z) => (X, Y, Z) = (x, y, z);

                public int X { get; }

                public int Y { get; }

                public int Z { get; }
            }

            public readonly struct KernelConfig
            {
                public KernelConfig(Index3D gridDim, Index3D groupDim) => (GridDim, GroupDim) = (gridDim, groupDim);

                public Index3D GridDim { get; }

                public Index3D GroupDim { get; }
            }

            public readonly struct ArrayView<T> : IContiguousArrayView<T>
                where T : unmanaged
            {
                internal readonly T[] Array;
                internal readonly int Start;

                internal ArrayView(T[] array, int start, int length)
                {
                    if (start < 0 || length < 0 || start + length > array.Length) throw new ArgumentOutOfRangeException(nameof(length));
                    Array = array;
                    Start = start;
                    Length = length;
                }

                public long Length { get; }

                public ref T this[int index] => ref this[(long)index];

                public ref T this[long index]
                {
                    get
                    {
                        if (index < 0 || index >= Length) throw new IndexOutOfRangeException($"{index} is outside a view of {Length}.");
                        return ref Array[Start + index];
                    }
                }

                public ArrayView<T> SubView(long index, long length)
                {
                    if (index < 0 || length < 1 || index + length > Length) throw new ArgumentOutOfRangeException(nameof(index));
                    return new ArrayView<T>(Array, checked((int)(Start + index)), checked((int)length));
                }

                ArrayView<T> IContiguousArrayView<T>.BaseView => this;
            }

            public static class Interop
            {
                public static uint FloatAsInt(float value) => BitConverter.SingleToUInt32Bits(value);

                public static float IntAsFloat(uint value) => BitConverter.UInt32BitsToSingle(value);
            }

            public static class SharedMemory
            {
                public static ArrayView<T> Allocate<T>(int extent) where T : unmanaged => TestDouble.Item.Current.Shared<T>(extent);
            }

            public static class LocalMemory
            {
                public static ArrayView<T> Allocate<T>(long extent) where T : unmanaged => TestDouble.Item.NewMemory<T>((int)extent);
            }

            public static class MemoryFence
            {
                public static void GroupLevel() => System.Threading.Thread.MemoryBarrier();
            }

            public static class Group
            {
                public static int IdxX => TestDouble.Item.Current.Index;

                public static void Barrier() => TestDouble.Item.Current.Wait();
            }

            public static class Grid
            {
                public static int IdxX => TestDouble.Item.Current.Group.X;

                public static int IdxY => TestDouble.Item.Current.Group.Y;

                public static int IdxZ => TestDouble.Item.Current.Group.Z;

                public static int DimX => TestDouble.Item.Current.Grid.X;
            }

            public interface IStride1D
            {
            }

            public static class Stride1D
            {
                public readonly struct Dense : IStride1D
                {
                }
            }
        }

        namespace ILGPU.Runtime
        {
            public enum AcceleratorType
            {
                CPU,
                Cuda,
                OpenCL,
            }

            public abstract class AcceleratorException : Exception
            {
            }

            public interface IContiguousArrayView<T>
                where T : unmanaged
            {
                ArrayView<T> BaseView { get; }
            }

            public readonly struct ArrayView1D<T, TStride> : IContiguousArrayView<T>
                where T : unmanaged
                where TStride : struct, IStride1D
            {
                internal ArrayView1D(ArrayView<T> view) => BaseView = view;

                public ArrayView<T> BaseView { get; }
            }

            public abstract class AcceleratorObject : IDisposable
            {
                public bool IsDisposed { get; private set; }

                public void Dispose() => IsDisposed = true;
            }

            public sealed class MemoryBuffer1D<T, TStride> : AcceleratorObject
                where T : unmanaged
                where TStride : struct, IStride1D
            {
                private readonly ArrayView1D<T, TStride> view;

                internal MemoryBuffer1D(ArrayView<T> view) => this.view = new ArrayView1D<T, TStride>(view);

                public ArrayView1D<T, TStride> View => IsDisposed ? throw new ObjectDisposedException("MemoryBuffer1D") : view;
            }

            public abstract class AcceleratorStream : AcceleratorObject
            {
                public abstract void Synchronize();
            }

            public abstract class Accelerator : AcceleratorObject
            {
                public abstract string Name { get; }

                public abstract AcceleratorType AcceleratorType { get; }

                public abstract long MemorySize { get; }

                public abstract int NumMultiprocessors { get; }

                public abstract int MaxSharedMemoryPerGroup { get; }

                public abstract int MaxNumThreadsPerGroup { get; }

                public abstract int WarpSize { get; }

                public abstract AcceleratorStream CreateStream();

                public MemoryBuffer1D<T, Stride1D.Dense> Allocate1D<T>(long length) where T : unmanaged =>
                    new(TestDouble.Item.NewMemory<T>(checked((int)length)));
            }

            public static class KernelLoaders
            {
                public static Action<AcceleratorStream, KernelConfig, T1> LoadKernel<T1>(this Accelerator accelerator, Action<T1> action)
                    where T1 : struct => TestDouble.KernelRun.Of(action);
            }

            public static class ArrayViewExtensions
            {
                public static void MemSetToZero<TView>(this TView view, AcceleratorStream stream)
                    where TView : IContiguousArrayView<float> => Span(view.BaseView).Clear();

                public static void CopyToCPU<T, TView>(this TView source, AcceleratorStream stream, in Span<T> span)
                    where TView : IContiguousArrayView<T>
                    where T : unmanaged => Span(source.BaseView)[..span.Length].CopyTo(span);

                public static void CopyFromCPU<T, TView>(this TView target, AcceleratorStream stream, in ReadOnlySpan<T> span)
                    where TView : IContiguousArrayView<T>
                    where T : unmanaged => span.CopyTo(Span(target.BaseView));

                private static Span<T> Span<T>(ArrayView<T> view) where T : unmanaged => new(view.Array, view.Start, (int)view.Length);
            }
        }
        """;
}
