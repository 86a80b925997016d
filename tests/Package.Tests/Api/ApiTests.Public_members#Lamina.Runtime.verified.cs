// Hidden from completion: Lamina.BatchSlice
// Hidden from completion: Lamina.Initializers.ParameterInitialization
// Hidden from completion: Lamina.Kernels.ChannelShape
// Hidden from completion: Lamina.Kernels.DimensionCheck
// Hidden from completion: Lamina.Kernels.Dropout
// Hidden from completion: Lamina.Kernels.IInferenceMethods
// Hidden from completion: Lamina.Kernels.INetworkMethods
// Hidden from completion: Lamina.Kernels.ISmallInferenceMethods
// Hidden from completion: Lamina.Kernels.Noise
// Hidden from completion: Lamina.Kernels.Predictor`1
// Hidden from completion: Lamina.Kernels.WeightPenalty
// Hidden from completion: Lamina.Kernels.WidestInference`1
// Hidden from completion: Lamina.Kernels.WidestLanes`1
// Hidden from completion: Lamina.Kernels.WidestSmallInference`1
// Hidden from completion: Lamina.Kernels.WorkspaceSpan`1
// Hidden from completion: Lamina.MemoryPlan
// Hidden from completion: Lamina.PyTorchOrder
// Hidden from completion: Lamina.Randomness.Philox
// Hidden from completion: Lamina.Randomness.PhiloxBlock
// Hidden from completion: Lamina.Workspace`1
namespace Lamina
{
    public readonly struct BatchSlice : System.IEquatable<Lamina.BatchSlice>
    {
        public BatchSlice(int FirstExample, int Examples, int BatchExamples, ulong Seed = 0, ulong Step = 0, bool Dropout = true) { }
        public int BatchExamples { get; init; }
        public bool Dropout { get; init; }
        public int Examples { get; init; }
        public int FirstExample { get; init; }
        public ulong Seed { get; init; }
        public ulong Step { get; init; }
        public double ShareOf(double amount) { }
        public static Lamina.BatchSlice Whole(int examples) { }
    }
    public sealed class HeadDescription : System.IEquatable<Lamina.HeadDescription>
    {
        public HeadDescription() { }
        public bool AllowsMissingTargets { get; init; }
        public int Classes { get; init; }
        public bool HasExampleWeights { get; init; }
        public int LabelLength { get; }
        public string? Layer { get; init; }
        public required int Length { get; init; }
        public required string Loss { get; init; }
        public required string Name { get; init; }
        public required int Offset { get; init; }
        public required int TargetLength { get; init; }
        public required int TargetOffset { get; init; }
        public Lamina.TargetDomain Targets { get; init; }
        public required Lamina.NetworkTask Task { get; init; }
        public double Weight { get; init; }
    }
    public sealed class Holder<T>
        where T :  class
    {
        public Holder(T first) { }
        public T Current { get; }
        public T Replace(T next) { }
    }
    public interface INetwork<TSelf> : Lamina.IPredictor
        where TSelf :  class, Lamina.INetwork<TSelf>
    {
        Lamina.Parameters.ParameterBlock<float> Parameters { get; }
        Lamina.NetworkDescription Description { get; }
        Lamina.IPredictor ToInference();
        double Backward<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, System.Span<T> gradients, in Lamina.BatchSlice slice, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;
        TSelf Create(ulong seed);
        double Evaluate<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;
        void Forward<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;
        double Penalty<T>(System.ReadOnlySpan<T> parameters, System.Span<T> gradients, int batchExamples)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;
    }
    public interface IPredictor
    {
        int InputLength { get; }
        int OutputLength { get; }
        void Predict(System.ReadOnlySpan<float> inputs, System.Span<float> outputs, int examples);
    }
    public abstract class InferenceForm : Lamina.IPredictor
    {
        protected InferenceForm(Lamina.NetworkDescription network, int weights) { }
        public Lamina.NetworkDescription Description { get; }
        protected System.Single& FirstWeight { get; }
        public int InputLength { get; }
        public int OutputLength { get; }
        protected System.Span<float> Weights { get; }
        public int WeightsLength { get; }
        protected abstract void Infer(System.ReadOnlySpan<float> weights, System.ReadOnlySpan<float> inputs, System.Span<float> outputs, int examples, Lamina.Kernels.WorkspaceSpan<float> workspace);
        [System.Runtime.CompilerServices.SkipLocalsInit]
        public virtual void Predict(System.ReadOnlySpan<float> input, System.Span<float> output) { }
        public void Predict(System.ReadOnlySpan<float> inputs, System.Span<float> outputs, int examples) { }
        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        protected void Refuse(System.ReadOnlySpan<float> inputs, System.ReadOnlySpan<float> outputs, int examples) { }
        protected static bool AreApart(System.ReadOnlySpan<float> input, System.ReadOnlySpan<float> output) { }
    }
    public sealed class InputDescription : System.IEquatable<Lamina.InputDescription>
    {
        public InputDescription(string Name, int Offset, System.Collections.Generic.IReadOnlyList<int> Shape) { }
        public int Length { get; }
        public string Name { get; init; }
        public int Offset { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; init; }
        public int? Steps { get; init; }
        public int? Vocabulary { get; init; }
    }
    public sealed class LayerDescription : System.IEquatable<Lamina.LayerDescription>
    {
        public LayerDescription(string Name, string Kind, System.Collections.Generic.IReadOnlyList<int> OutputShape, int ParameterCount, long MultiplyAdds) { }
        public int? ElementsPerChannel { get; init; }
        public System.Collections.Generic.IReadOnlyList<string>? Inputs { get; init; }
        public string Kind { get; init; }
        public long MultiplyAdds { get; init; }
        public string Name { get; init; }
        public int NonTrainableCount { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> OutputShape { get; init; }
        public int ParameterCount { get; init; }
    }
    public readonly struct MemoryPlan : System.IEquatable<Lamina.MemoryPlan>
    {
        public const int SlotLength = 16;
        public MemoryPlan(int ElementsPerExample, int Slots) { }
        public int ElementsPerExample { get; init; }
        public int Slots { get; init; }
        public int ExamplesAtATime(int most) { }
        public int Length(int examples) { }
        public static int AlignUp(int elements) { }
    }
    public sealed class NetworkDescription
    {
        public NetworkDescription() { }
        public required int BlockLength { get; init; }
        public required Lamina.MemoryPlan EvaluationPlan { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.HeadDescription> Heads { get; init; }
        public required Lamina.MemoryPlan InferencePlan { get; init; }
        public int InputLength { get; }
        public required System.Collections.Generic.IReadOnlyList<int> InputShape { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.InputDescription> Inputs { get; init; }
        public required System.Collections.Generic.IReadOnlyList<Lamina.LayerDescription> Layers { get; init; }
        public required string Loss { get; init; }
        public required string Name { get; init; }
        public int NonTrainableCount { get; }
        public int OutputLength { get; }
        public required System.Collections.Generic.IReadOnlyList<int> OutputShape { get; init; }
        public int ParameterCount { get; }
        public required System.Collections.Generic.IReadOnlyList<Lamina.ParameterDescription> Parameters { get; init; }
        public required int TargetLength { get; init; }
        public required Lamina.NetworkTask Task { get; init; }
        public int TrainableLength { get; init; }
        public required Lamina.MemoryPlan TrainingPlan { get; init; }
        public Lamina.HeadDescription Head(string name) { }
        public string ToDot() { }
        public string ToMermaid() { }
        public override string ToString() { }
        public string ToTable() { }
        public string ToText(Lamina.SummaryFormat format) { }
    }
    public enum NetworkTask
    {
        Regression = 0,
        Binary = 1,
        Classes = 2,
    }
    public sealed class ParameterDescription : System.IEquatable<Lamina.ParameterDescription>
    {
        public ParameterDescription(string Name, int Offset, System.Collections.Generic.IReadOnlyList<int> Shape, Lamina.Initializers.Initializer Initializer) { }
        public Lamina.Initializers.Initializer Initializer { get; init; }
        public bool IsStatistic { get; init; }
        public bool IsTrainable { get; init; }
        public int Length { get; }
        public string Name { get; init; }
        public int Offset { get; init; }
        public Lamina.PyTorchOrder? PyTorch { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; init; }
    }
    public sealed class PyTorchOrder : System.IEquatable<Lamina.PyTorchOrder>
    {
        public PyTorchOrder(System.Collections.Generic.IReadOnlyList<int> Shape, System.Collections.Generic.IReadOnlyList<int> Axes) { }
        public System.Collections.Generic.IReadOnlyList<int> Axes { get; init; }
        public bool NeedsLayout { get; init; }
        public string? Problem { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; init; }
        public static Lamina.PyTorchOrder TwoBiases { get; }
        public static Lamina.PyTorchOrder Unclear { get; }
    }
    public enum SummaryFormat
    {
        Table = 0,
        Mermaid = 1,
        Dot = 2,
    }
    public enum TargetDomain
    {
        Any = 0,
        UnitInterval = 1,
        Distribution = 2,
        OptionalDistribution = 3,
        Signs = 4,
    }
    public sealed class Workspace<T>
        where T :  unmanaged
    {
        public Workspace(Lamina.MemoryPlan plan, int capacity) { }
        public int Capacity { get; }
        public System.Span<T> Buffer(int offset, int slot, int width, int examples) { }
        public System.Span<T> Fixed(int elementsPerExample, int slot, int length, int examples) { }
        public void Require(Lamina.MemoryPlan plan, int examples) { }
        public void Require(Lamina.MemoryPlan plan, int examples, string network) { }
    }
}
namespace Lamina.Initializers
{
    public enum Distribution
    {
        Constant = 0,
        Normal = 1,
        Uniform = 2,
        Orthogonal = 3,
        ForgetGate = 4,
        Sinusoidal = 5,
    }
    public readonly struct Initializer : System.IEquatable<Lamina.Initializers.Initializer>
    {
        public Initializer(Lamina.Initializers.Distribution Distribution, double Scale) { }
        public Lamina.Initializers.Distribution Distribution { get; init; }
        public double Scale { get; init; }
        public static Lamina.Initializers.Initializer ForgetGate { get; }
        public static Lamina.Initializers.Initializer Ones { get; }
        public static Lamina.Initializers.Initializer Zeros { get; }
        public static Lamina.Initializers.Initializer Constant(double value) { }
        public static Lamina.Initializers.Initializer Glorot(int inputs, int outputs) { }
        public static Lamina.Initializers.Initializer He(int inputs) { }
        public static Lamina.Initializers.Initializer Normal(double deviation) { }
        public static Lamina.Initializers.Initializer Orthogonal(int columns) { }
        public static Lamina.Initializers.Initializer Sinusoidal(int width) { }
        public static Lamina.Initializers.Initializer Uniform(double limit) { }
        public static Lamina.Initializers.Initializer Xavier(int inputs) { }
    }
    public static class ParameterInitialization
    {
        public static void Initialize<T>(Lamina.Parameters.ParameterBlock<T> parameters, ulong seed)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
}
namespace Lamina.Kernels
{
    public readonly struct ChannelShape : System.IEquatable<Lamina.Kernels.ChannelShape>
    {
        public ChannelShape(int Positions, int Channels) { }
        public int Channels { get; init; }
        public int Positions { get; init; }
    }
    public static class DimensionCheck
    {
        public static void Apart(System.ReadOnlySpan<float> output, System.ReadOnlySpan<float> other, string argument, string otherArgument, Lamina.NetworkDescription network) { }
        public static void Block(int length, int blockLength, string argument, Lamina.NetworkDescription network) { }
        public static void Examples(int examples) { }
        public static void Rows(int length, int examples, int width, string argument, Lamina.NetworkDescription network) { }
    }
    public static class Dropout
    {
        public static void FillChannelMask<T>(System.Span<T> mask, in Lamina.BatchSlice slice, int layer, Lamina.Kernels.ChannelShape shape, double keep)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
        public static void FillMask<T>(System.Span<T> mask, in Lamina.BatchSlice slice, int layer, int width, double keep)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
    public interface IInferenceMethods
    {
        void Infer<T, V>(System.ReadOnlySpan<T> weights, System.ReadOnlySpan<T> inputs, System.Span<T> outputs, int examples, Lamina.Kernels.WorkspaceSpan<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
        void Pack<T, V>(System.ReadOnlySpan<T> parameters, System.Span<T> weights)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
    }
    public interface INetworkMethods
    {
        double Backward<T, V>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, System.Span<T> gradients, in Lamina.BatchSlice slice, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
        double Evaluate<T, V>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
        void Forward<T, V>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
    }
    public interface ISmallInferenceMethods
    {
        int MemoryLength { get; }
        void InferOne<T, V>(ref T weights, ref T input, ref T output, ref T memory)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
            where V :  struct, Lamina.Kernels.ILanes<V, T>;
    }
    public static class Noise
    {
        public static void FillGaussian<T>(System.Span<T> noise, in Lamina.BatchSlice slice, int layer, int width, double deviation)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
    public sealed class Predictor<TNetwork>
        where TNetwork :  class, Lamina.INetwork<TNetwork>
    {
        public Predictor() { }
        public void Predict(System.ReadOnlySpan<float> parameters, System.ReadOnlySpan<float> inputs, System.Span<float> outputs, int examples) { }
    }
    public static class WeightPenalty
    {
        public static double L1<T>(System.ReadOnlySpan<T> w, System.Span<T> dw, double lambda, int examples)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
        public static double L2<T>(System.ReadOnlySpan<T> w, System.Span<T> dw, double lambda, int examples)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
    public static class WidestInference<TMethods>
        where TMethods :  struct, Lamina.Kernels.IInferenceMethods
    {
        public static void Infer<T>(System.ReadOnlySpan<T> weights, System.ReadOnlySpan<T> inputs, System.Span<T> outputs, int examples, Lamina.Kernels.WorkspaceSpan<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
        public static void Pack<T>(System.ReadOnlySpan<T> parameters, System.Span<T> weights)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
    public static class WidestLanes<TMethods>
        where TMethods :  struct, Lamina.Kernels.INetworkMethods
    {
        public static double Backward<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, System.Span<T> gradients, in Lamina.BatchSlice slice, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
        public static double Evaluate<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.ReadOnlySpan<T> targets, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
        public static void Forward<T>(System.ReadOnlySpan<T> parameters, System.ReadOnlySpan<T> inputs, System.Span<T> outputs, int examples, Lamina.Workspace<T> workspace)
            where T :  unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> { }
    }
    public static class WidestSmallInference<TMethods>
        where TMethods :  struct, Lamina.Kernels.ISmallInferenceMethods
    {
        public static void InferUnsafe([System.Runtime.CompilerServices.RequiresLocation] ref float weights, System.ReadOnlySpan<float> input, System.Span<float> output) { }
    }
    public readonly ref struct WorkspaceSpan<T>
        where T :  unmanaged
    {
        public WorkspaceSpan(System.Span<T> memory) { }
        public System.Span<T> Buffer(int offset, int slot, int width, int examples) { }
        public System.Span<T> Fixed(int elementsPerExample, int slot, int length, int examples) { }
    }
}
namespace Lamina.LearningRates
{
    public sealed class Constant : Lamina.LearningRates.LearningRate
    {
        public Constant(double rate) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class CosineWithWarmup : Lamina.LearningRates.LearningRate
    {
        public CosineWithWarmup(double peak, long totalSteps, long warmupSteps = 0, double minimum = 0) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class Exponential : Lamina.LearningRates.LearningRate
    {
        public Exponential(double initial, double decay = 0.95) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class InverseSquareRootEpoch : Lamina.LearningRates.LearningRate
    {
        public InverseSquareRootEpoch(double initial) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class InverseSquareRootStep : Lamina.LearningRates.LearningRate
    {
        public InverseSquareRootStep(double initial) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class InverseTime : Lamina.LearningRates.LearningRate
    {
        public InverseTime(double initial, double rate = 1) { }
        public override double At(long step, int epoch) { }
    }
    public abstract class LearningRate
    {
        protected LearningRate() { }
        public abstract double At(long step, int epoch);
        protected static void RequireCounts(long step, int epoch) { }
        public static Lamina.LearningRates.LearningRate op_Implicit(double constant) { }
    }
    public sealed class Manual : Lamina.LearningRates.LearningRate
    {
        public Manual([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "FromEpoch",
                "Rate"})] params System.ValueTuple<int, double>[] table) { }
        public override double At(long step, int epoch) { }
    }
    public sealed class Staircase : Lamina.LearningRates.LearningRate
    {
        public Staircase(double initial, double factor = 0.5, int epochs = 10) { }
        public override double At(long step, int epoch) { }
    }
}
namespace Lamina.Optimizers
{
    public sealed class Adam : Lamina.Optimizers.Optimizer
    {
        public Adam(Lamina.LearningRates.LearningRate? learningRate = null, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1E-08) { }
        public double Beta1 { get; }
        public double Beta2 { get; }
        public double Epsilon { get; }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
    public sealed class AdamW : Lamina.Optimizers.Optimizer
    {
        public AdamW(Lamina.LearningRates.LearningRate? learningRate = null, double weightDecay = 0.01, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1E-08, Lamina.NetworkDescription? weightsOf = null) { }
        public double Beta1 { get; }
        public double Beta2 { get; }
        public double Epsilon { get; }
        public double WeightDecay { get; }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
    public sealed class GradientDescent : Lamina.Optimizers.Optimizer
    {
        public GradientDescent(Lamina.LearningRates.LearningRate? learningRate = null) { }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
    public sealed class Momentum : Lamina.Optimizers.Optimizer
    {
        public Momentum(Lamina.LearningRates.LearningRate? learningRate = null, double beta = 0.9) { }
        public double Beta { get; }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
    public sealed class Nesterov : Lamina.Optimizers.Optimizer
    {
        public Nesterov(Lamina.LearningRates.LearningRate? learningRate = null, double beta = 0.9) { }
        public double Beta { get; }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
    public abstract class Optimizer
    {
        protected Optimizer(Lamina.LearningRates.LearningRate learningRate) { }
        public Lamina.LearningRates.LearningRate LearningRate { get; }
        public abstract Lamina.Optimizers.OptimizerState CreateState(int length);
    }
    public abstract class OptimizerState
    {
        protected OptimizerState(int length) { }
        public int Length { get; }
        public long Updates { get; }
        protected abstract void Apply(System.Span<float> parameters, System.ReadOnlySpan<float> gradients, double learningRate);
        public void Update(System.Span<float> parameters, System.ReadOnlySpan<float> gradients, double learningRate) { }
    }
    public sealed class RmsProp : Lamina.Optimizers.Optimizer
    {
        public RmsProp(Lamina.LearningRates.LearningRate? learningRate = null, double beta = 0.9, double epsilon = 1E-08) { }
        public double Beta { get; }
        public double Epsilon { get; }
        public override Lamina.Optimizers.OptimizerState CreateState(int length) { }
    }
}
namespace Lamina.Parameters
{
    public readonly struct DenseParameters
    {
        public DenseParameters(Lamina.Parameters.ParameterBlock<float> block, int weightOffset, int outputs, int inputs, int? biasOffset) { }
        public System.Span<float> Biases { get; }
        public int Inputs { get; }
        public System.Single& this[int output, int input] { get; }
        public int Outputs { get; }
        public System.Span<float> Weights { get; }
    }
    public readonly struct LayerParameters
    {
        public LayerParameters(Lamina.Parameters.ParameterBlock<float> block, string layer) { }
        public System.Span<float> Biases { get; }
        public System.Span<float> this[string tensor] { get; }
        public System.Span<float> Weights { get; }
    }
    public sealed class ParameterBlock<T>
        where T :  unmanaged
    {
        public ParameterBlock(Lamina.NetworkDescription network) { }
        public System.Span<T> this[string name] { get; }
        public Lamina.NetworkDescription Network { get; }
        public System.Span<T> Span { get; }
        public T[] Snapshot() { }
    }
}
namespace Lamina.Randomness
{
    public static class Philox
    {
        public static Lamina.Randomness.PhiloxBlock Generate(Lamina.Randomness.PhiloxBlock counter, ulong key) { }
    }
    public readonly struct PhiloxBlock : System.IEquatable<Lamina.Randomness.PhiloxBlock>
    {
        public PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3) { }
        public uint Word0 { get; init; }
        public uint Word1 { get; init; }
        public uint Word2 { get; init; }
        public uint Word3 { get; init; }
    }
    public sealed class PhiloxStream
    {
        public PhiloxStream(ulong seed, uint stream = 0) { }
        public double NextDouble() { }
        public int NextInt32(int bound) { }
        public double NextNormal() { }
        public float NextSingle() { }
        public uint NextUInt32() { }
        public void Shuffle<T>(System.Span<T> items) { }
    }
}
namespace Lamina.Regularizers
{
    public static class GradientClipping
    {
        public static double ByNorm(System.Span<float> gradients, double limit) { }
        public static void ByValue(System.Span<float> gradients, double limit) { }
    }
}
namespace Lamina.Serialization
{
    public enum Layout
    {
        Lamina = 0,
        PyTorch = 1,
    }
    public sealed class LoadOptions : System.IEquatable<Lamina.Serialization.LoadOptions>
    {
        public LoadOptions() { }
        public bool AllowNonFinite { get; init; }
        public Lamina.Serialization.Layout? Layout { get; init; }
        public int MaxHeaderLength { get; init; }
        public static Lamina.Serialization.LoadOptions FromLayout(Lamina.Serialization.Layout layout) { }
        public static Lamina.Serialization.LoadOptions op_Implicit(Lamina.Serialization.Layout layout) { }
    }
    public sealed class LoadReport : System.IEquatable<Lamina.Serialization.LoadReport>
    {
        public LoadReport(string Network, System.Collections.Generic.IReadOnlyList<string> Loaded, System.Collections.Generic.IReadOnlyList<string> MissingInFile, System.Collections.Generic.IReadOnlyList<string> NotInNetwork, System.Collections.Generic.IReadOnlyList<Lamina.Serialization.TensorMismatch> ShapeMismatch) { }
        public bool IsComplete { get; }
        public System.Collections.Generic.IReadOnlyList<string> Loaded { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> MissingInFile { get; init; }
        public string Network { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> NotInNetwork { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Serialization.TensorMismatch> ShapeMismatch { get; init; }
        public override string ToString() { }
    }
    public sealed class NameMap
    {
        public NameMap([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "From",
                "To"})] params System.ValueTuple<string, string>[] prefixes) { }
        public string Apply(string name) { }
    }
    public static class NetworkCopy
    {
        public static Lamina.Serialization.LoadReport CopyMatching<TNetwork, TSource>(this Lamina.INetwork<TNetwork> network, Lamina.INetwork<TSource> source, Lamina.Serialization.NameMap? names = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork>
            where TSource :  class, Lamina.INetwork<TSource> { }
    }
    public static class NetworkFile
    {
        public static void Load<TNetwork>(this Lamina.INetwork<TNetwork> network, System.IO.Stream stream, Lamina.Serialization.LoadOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static void Load<TNetwork>(this Lamina.INetwork<TNetwork> network, string path, Lamina.Serialization.LoadOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static Lamina.Serialization.LoadReport LoadMatching<TNetwork>(this Lamina.INetwork<TNetwork> network, System.IO.Stream stream, Lamina.Serialization.NameMap? names = null, Lamina.Serialization.LoadOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static Lamina.Serialization.LoadReport LoadMatching<TNetwork>(this Lamina.INetwork<TNetwork> network, string path, Lamina.Serialization.NameMap? names = null, Lamina.Serialization.LoadOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static void Save<TNetwork>(this Lamina.INetwork<TNetwork> network, System.IO.Stream stream)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static void Save<TNetwork>(this Lamina.INetwork<TNetwork> network, string path)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
    }
    public sealed class NetworkFileException : System.Exception
    {
        public NetworkFileException() { }
        public NetworkFileException(string message) { }
        public NetworkFileException(string message, System.Exception innerException) { }
        public override string Message { get; }
        public string? Path { get; }
    }
    public static class ParameterFile
    {
        public static Lamina.Parameters.ParameterBlock<float> Read(Lamina.NetworkDescription network, System.IO.Stream stream, Lamina.Serialization.LoadOptions? options = null) { }
        public static Lamina.Parameters.ParameterBlock<float> Read(Lamina.NetworkDescription network, string path, Lamina.Serialization.LoadOptions? options = null) { }
        public static Lamina.Parameters.ParameterBlock<float> ReadResource(Lamina.NetworkDescription network, System.Reflection.Assembly assembly, string name, Lamina.Serialization.LoadOptions? options = null) { }
    }
    public sealed class TensorMismatch : System.IEquatable<Lamina.Serialization.TensorMismatch>
    {
        public TensorMismatch(string Name, string Found, string Expected) { }
        public string Expected { get; init; }
        public string Found { get; init; }
        public string Name { get; init; }
        public override string ToString() { }
    }
}
