// Hidden from completion: Lamina.Devices.DeviceArgument
// Hidden from completion: Lamina.Devices.DeviceArgumentKind
// Hidden from completion: Lamina.Devices.DeviceKernel
// Hidden from completion: Lamina.Devices.DeviceKernels
// Hidden from completion: Lamina.Devices.DeviceLaunch
// Hidden from completion: Lamina.Devices.DevicePass
// Hidden from completion: Lamina.Devices.DeviceProgram
// Hidden from completion: Lamina.Devices.IDeviceNetwork
// Hidden from completion: Lamina.Devices.KernelProgram
// Hidden from completion: Lamina.Devices.TensorPenalty
namespace Lamina.Devices
{
    public abstract class Device
    {
        protected Device(Lamina.Devices.DeviceProperties properties) { }
        public Lamina.Devices.DeviceProperties Properties { get; }
        public static System.Collections.Generic.IReadOnlyList<Lamina.Devices.Device> All { get; }
        public abstract Lamina.Devices.DeviceSession Open(Lamina.Devices.DeviceOptions? options = null);
        public override string ToString() { }
        public static Lamina.Devices.Device First() { }
    }
    public readonly struct DeviceArgument
    {
        public int Bits { get; }
        public Lamina.Devices.DeviceArgumentKind Kind { get; }
        public Lamina.Devices.DeviceRange Range { get; }
        public float Real { get; }
        public static Lamina.Devices.DeviceArgument Of(Lamina.Devices.DeviceRange range) { }
        public static Lamina.Devices.DeviceArgument Of(float value) { }
        public static Lamina.Devices.DeviceArgument Of(int value) { }
    }
    public enum DeviceArgumentKind
    {
        Range = 0,
        Whole = 1,
        Real = 2,
    }
    public abstract class DeviceBuffer : System.IDisposable
    {
        protected DeviceBuffer(int length, int start) { }
        public Lamina.Devices.DeviceRange All { get; }
        public int Length { get; }
        public int Start { get; }
        public void Dispose() { }
        protected abstract void Dispose(bool disposing);
        public Lamina.Devices.DeviceRange Range(int offset, int length) { }
    }
    public abstract class DeviceEvent : System.IDisposable
    {
        protected DeviceEvent() { }
        public void Dispose() { }
        protected abstract void Dispose(bool disposing);
        public abstract void Wait();
    }
    public sealed class DeviceException : System.Exception
    {
        public DeviceException(string message, int code = 0, System.Exception? innerException = null) { }
        public int Code { get; }
    }
    public sealed class DeviceKernel : System.IEquatable<Lamina.Devices.DeviceKernel>
    {
        public DeviceKernel(string Name, int Arguments) { }
        public int Arguments { get; init; }
        public string Name { get; init; }
    }
    public abstract class DeviceKernels : System.IDisposable
    {
        protected DeviceKernels() { }
        public abstract Lamina.Devices.DeviceLaunch this[int kernel] { get; }
        public void Dispose() { }
        protected abstract void Dispose(bool disposing);
    }
    public enum DeviceKind
    {
        Cpu = 0,
        Gpu = 1,
        Accelerator = 2,
    }
    public abstract class DeviceLaunch
    {
        protected DeviceLaunch(Lamina.Devices.DeviceKernel kernel) { }
        public Lamina.Devices.DeviceKernel Kernel { get; }
        public Lamina.Devices.DeviceLaunch Begin() { }
        protected abstract void Enqueue(System.ReadOnlySpan<Lamina.Devices.DeviceArgument> arguments, int groups, int columns, int layers);
        public void Run(int groups, int columns = 1, int layers = 1) { }
        public Lamina.Devices.DeviceLaunch With(Lamina.Devices.DeviceRange range) { }
        public Lamina.Devices.DeviceLaunch With(float value) { }
        public Lamina.Devices.DeviceLaunch With(int value) { }
    }
    public sealed class DeviceOptions : System.IEquatable<Lamina.Devices.DeviceOptions>
    {
        public DeviceOptions() { }
        public int Guard { get; init; }
        public bool Profile { get; init; }
        public Lamina.Devices.TileShape? Tiles { get; init; }
    }
    public sealed class DevicePass : System.IDisposable
    {
        public const int MaxGroups = 2048;
        public const int UpdateGroups = 256;
        public DevicePass(Lamina.Devices.DeviceSession session, Lamina.Devices.DeviceKernels kernels, Lamina.Devices.DeviceProgram program, Lamina.MemoryPlan plan, int capacity, Lamina.Devices.DeviceRange parameters, bool trains) { }
        public Lamina.Devices.DeviceRange Arena { get; }
        public Lamina.Devices.DeviceRange Constants { get; }
        public int Draws { get; }
        public int Examples { get; }
        public Lamina.Devices.DeviceRange Gradients { get; }
        public Lamina.Devices.DeviceRange Inputs { get; }
        public Lamina.Devices.DeviceRange Outputs { get; }
        public Lamina.Devices.DeviceRange Parameters { get; }
        public Lamina.Devices.DeviceRange Penalties { get; }
        public int ResultLength { get; }
        public Lamina.Devices.DeviceRange Results { get; }
        public int SeedHigh { get; }
        public int SeedLow { get; }
        public int Shares { get; }
        public Lamina.Devices.DeviceRange Status { get; }
        public int StepHigh { get; }
        public int StepLow { get; }
        public Lamina.Devices.DeviceRange Targets { get; }
        public Lamina.Devices.TileShape Tiles { get; }
        public float Weight { get; }
        public void Begin(in Lamina.BatchSlice batch, Lamina.Devices.DeviceRange inputs, Lamina.Devices.DeviceRange targets, Lamina.Devices.DeviceRange outputs) { }
        public Lamina.Devices.DeviceRange Buffer(int offset, int slot, int width) { }
        public int ColumnTiles(int columns) { }
        public void Dispose() { }
        public Lamina.Devices.DeviceRange Fixed(int elementsPerExample, int slot, int length) { }
        public Lamina.Devices.DeviceRange Gradient(int offset, int length) { }
        public int Groups(long items) { }
        public Lamina.Devices.DeviceLaunch Kernel(int index) { }
        public Lamina.Devices.DeviceRange Loss(int groups, double weight) { }
        public int RowTiles(long rows) { }
        public double SumOfLosses(System.ReadOnlySpan<float> results) { }
        public int SummingGroups(long items) { }
        public int SummingTiles(long rows, int columns) { }
        public Lamina.Devices.DeviceRange Tensor(int offset, int length) { }
        public int TileGroups() { }
        public static double SumOfPenalties(System.ReadOnlySpan<float> results) { }
        public static int SummingRows(long rows) { }
    }
    public sealed class DevicePredictor<TNetwork> : Lamina.IPredictor, System.IDisposable
        where TNetwork :  class, Lamina.INetwork<TNetwork>
    {
        public DevicePredictor(TNetwork network, Lamina.Devices.Device device, Lamina.Devices.DeviceOptions? options = null) { }
        public int InputLength { get; }
        public int OutputLength { get; }
        public Lamina.Devices.DeviceSession Session { get; }
        public void Dispose() { }
        public void Predict(System.ReadOnlySpan<float> inputs, System.Span<float> outputs, int examples) { }
        public void Refresh() { }
    }
    public abstract class DeviceProgram : Lamina.Devices.KernelProgram
    {
        protected DeviceProgram() { }
        public abstract System.Collections.Generic.IReadOnlyList<Lamina.Devices.LaunchPlan> BackwardPlan { get; }
        public virtual System.Collections.Generic.IReadOnlyList<float> Constants { get; }
        public abstract System.Collections.Generic.IReadOnlyList<Lamina.Devices.LaunchPlan> EvaluatePlan { get; }
        public abstract System.Collections.Generic.IReadOnlyList<Lamina.Devices.LaunchPlan> ForwardPlan { get; }
        public abstract int Losses { get; }
        public abstract int NormKernel { get; }
        public virtual System.Collections.Generic.IReadOnlyList<Lamina.Devices.TensorPenalty> Penalties { get; }
        public virtual bool TrainsInTiles { get; }
        public abstract int UpdateKernel { get; }
        public abstract void Backward(Lamina.Devices.DevicePass pass);
        public abstract void Evaluate(Lamina.Devices.DevicePass pass);
        public abstract void Forward(Lamina.Devices.DevicePass pass);
        public string ToTable() { }
    }
    public sealed class DeviceProperties : System.IEquatable<Lamina.Devices.DeviceProperties>
    {
        public DeviceProperties() { }
        public int ComputeUnits { get; init; }
        public string Driver { get; init; }
        public long GlobalMemoryBytes { get; init; }
        public required Lamina.Devices.DeviceKind Kind { get; init; }
        public long LargestBufferBytes { get; init; }
        public int LargestGroup { get; init; }
        public long LocalMemoryBytes { get; init; }
        public required string Name { get; init; }
        public int SubGroup { get; init; }
        public string Vendor { get; init; }
    }
    public readonly struct DeviceRange : System.IEquatable<Lamina.Devices.DeviceRange>
    {
        public DeviceRange(Lamina.Devices.DeviceBuffer Buffer, int Offset, int Length) { }
        public Lamina.Devices.DeviceBuffer Buffer { get; init; }
        public int Length { get; init; }
        public int Offset { get; init; }
        public Lamina.Devices.DeviceRange Slice(int offset, int length) { }
    }
    public abstract class DeviceSession : System.IDisposable
    {
        protected DeviceSession(Lamina.Devices.Device device, Lamina.Devices.DeviceOptions? options) { }
        public Lamina.Devices.Device Device { get; }
        public Lamina.Devices.DeviceOptions Options { get; }
        public Lamina.Devices.TileShape Tiles { get; protected set; }
        public abstract Lamina.Devices.DeviceBuffer Allocate(int length, string purpose);
        public abstract void CheckGuards();
        public void Dispose() { }
        protected abstract void Dispose(bool disposing);
        public abstract void Fill(Lamina.Devices.DeviceRange range, float value);
        public abstract void Finish();
        public abstract Lamina.Devices.DeviceKernels Load(Lamina.Devices.KernelProgram program);
        public abstract System.Collections.Generic.IReadOnlyList<Lamina.Devices.LaunchTime> Profile();
        public abstract void Read(Lamina.Devices.DeviceRange source, System.Span<float> destination);
        public abstract Lamina.Devices.DeviceEvent ReadLater(Lamina.Devices.DeviceRange source, System.Memory<float> destination);
        public virtual Lamina.Devices.TileShape TilesFor(Lamina.Devices.KernelProgram program) { }
        public abstract void WaitFor(Lamina.Devices.DeviceEvent copy);
        public abstract void Write(System.ReadOnlySpan<float> source, Lamina.Devices.DeviceRange destination);
        public abstract Lamina.Devices.DeviceEvent WriteLater(System.ReadOnlyMemory<float> source, Lamina.Devices.DeviceRange destination);
    }
    public static class DeviceTuning
    {
        public static Lamina.Devices.TileShape Autotune(Lamina.Devices.Device device, Lamina.Devices.DeviceProgram program, int batch, string? cacheFolder = null, bool measureAgain = false) { }
        public static Lamina.Devices.TileShape Autotune<TNetwork>(Lamina.Devices.Device device, int batch, string? cacheFolder = null, bool measureAgain = false)
            where TNetwork :  class, Lamina.Devices.IDeviceNetwork<TNetwork> { }
    }
    public interface IDeviceNetwork
    {
        Lamina.Devices.DeviceProgram Program { get; }
    }
    public interface IDeviceNetwork<TSelf> : Lamina.Devices.IDeviceNetwork, Lamina.INetwork<TSelf>, Lamina.IPredictor
        where TSelf :  class, Lamina.Devices.IDeviceNetwork<TSelf>
    {
        Lamina.Devices.DeviceProgram DeviceProgram { get; }
    }
    public abstract class KernelProgram
    {
        protected KernelProgram() { }
        public virtual int ArenaLength { get; }
        public virtual bool IsArenaLocal { get; }
        public abstract System.Collections.Generic.IReadOnlyList<Lamina.Devices.DeviceKernel> Kernels { get; }
        public abstract Lamina.NetworkDescription Network { get; }
        public abstract string Source { get; }
    }
    public sealed class LaunchPlan : System.IEquatable<Lamina.Devices.LaunchPlan>
    {
        public LaunchPlan(string Kernel, string Layers, long BytesPerExample, long Bytes, long OperationsPerExample, long Operations = 0) { }
        public long Bytes { get; init; }
        public long BytesPerExample { get; init; }
        public string Kernel { get; init; }
        public string Layers { get; init; }
        public long Operations { get; init; }
        public long OperationsPerExample { get; init; }
    }
    public readonly struct LaunchTime : System.IEquatable<Lamina.Devices.LaunchTime>
    {
        public LaunchTime(string Kernel, long Queued, long Started, long Ended) { }
        public long Duration { get; }
        public long Ended { get; init; }
        public string Kernel { get; init; }
        public long Queued { get; init; }
        public long Started { get; init; }
    }
    public sealed class TensorPenalty : System.IEquatable<Lamina.Devices.TensorPenalty>
    {
        public TensorPenalty(int Offset, int Length, double L1, double L2) { }
        public double L1 { get; init; }
        public double L2 { get; init; }
        public int Length { get; init; }
        public int Offset { get; init; }
    }
    public sealed class TileShape : System.IEquatable<Lamina.Devices.TileShape>
    {
        public TileShape(int Rows, int Columns, int Depth, int ItemRows, int ItemColumns, int Examples) { }
        public int Columns { get; init; }
        public int Depth { get; init; }
        public int Examples { get; init; }
        public int Group { get; }
        public int ItemColumns { get; init; }
        public int ItemRows { get; init; }
        public int LocalBytes { get; }
        public int Rows { get; init; }
    }
}
