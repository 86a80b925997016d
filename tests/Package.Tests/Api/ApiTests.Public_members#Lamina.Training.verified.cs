namespace Lamina.Data
{
    public sealed class DataFileException : System.IO.IOException
    {
        public DataFileException(string file, string problem, long? line = default, string? column = null, long? offset = default, System.Exception? innerException = null) { }
        public string? Column { get; }
        public string File { get; }
        public long? Line { get; }
        public long? Offset { get; }
    }
    public sealed class DataLimits : System.IEquatable<Lamina.Data.DataLimits>
    {
        public DataLimits() { }
        public long Bytes { get; init; }
        public int Columns { get; init; }
        public long Numbers { get; init; }
        public int Rows { get; init; }
        public static Lamina.Data.DataLimits Default { get; }
    }
    public sealed class Dataset
    {
        public Dataset(float[][] inputs, float[][] targets) { }
        public Dataset(float[] inputs, float[] targets) { }
        public Dataset(System.ReadOnlySpan<float> inputs, int inputLength, System.ReadOnlySpan<float> targets, int targetLength) { }
        public int Count { get; }
        public int InputLength { get; }
        public System.ReadOnlySpan<float> Inputs { get; }
        public Lamina.Data.Dataset this[System.Range range] { get; }
        public int TargetLength { get; }
        public System.ReadOnlySpan<float> Targets { get; }
        public System.ReadOnlySpan<float> Input(int i) { }
        public Lamina.Data.Dataset Select(System.ReadOnlySpan<int> indices) { }
        public System.ReadOnlySpan<float> Target(int i) { }
        public override string ToString() { }
        public Lamina.Data.Dataset WithExampleWeights(System.ReadOnlySpan<float> weights) { }
        public static Lamina.Data.Dataset FromLabels(float[][] inputs, System.ReadOnlySpan<int> labels, int classes) { }
        public static Lamina.Data.Dataset FromLabels(System.ReadOnlySpan<float> inputs, int inputLength, System.ReadOnlySpan<int> labels, int classes) { }
    }
    public static class DatasetSplitting
    {
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Train",
                "Test"})]
        public static System.ValueTuple<Lamina.Data.Dataset, Lamina.Data.Dataset> Split(this Lamina.Data.Dataset dataset, double train, double test, ulong seed, bool stratified = false) { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Train",
                "Dev",
                "Test"})]
        public static System.ValueTuple<Lamina.Data.Dataset, Lamina.Data.Dataset, Lamina.Data.Dataset> Split(this Lamina.Data.Dataset dataset, double train, double dev, double test, ulong seed, bool stratified = false) { }
    }
    public sealed class IdxArray
    {
        public System.ReadOnlySpan<byte> Bytes { get; }
        public double this[int i] { get; }
        public int Length { get; }
        public System.Collections.Generic.IReadOnlyList<int> Shape { get; }
        public Lamina.Data.IdxType Type { get; }
        public float[] ToSingles() { }
    }
    public static class IdxFile
    {
        public const int MaxLabel = 65535;
        public static Lamina.Data.IdxArray Read(string path, Lamina.Data.DataLimits? limits = null) { }
        public static Lamina.Data.IdxArray Read(System.IO.Stream stream, string name, Lamina.Data.DataLimits? limits = null) { }
        public static Lamina.Data.IdxArray ReadImages(string path, Lamina.Data.DataLimits? limits = null) { }
        public static Lamina.Data.IdxArray ReadImages(System.IO.Stream stream, string name, Lamina.Data.DataLimits? limits = null) { }
        public static int[] ReadLabels(string path, Lamina.Data.DataLimits? limits = null) { }
        public static int[] ReadLabels(System.IO.Stream stream, string name, Lamina.Data.DataLimits? limits = null) { }
    }
    public sealed class IdxFolder
    {
        public int Classes { get; }
        public int Height { get; }
        public Lamina.Data.Dataset Test { get; }
        public Lamina.Data.Dataset Train { get; }
        public int Width { get; }
        public static Lamina.Data.IdxFolder Load(string folder, int? classes = default, Lamina.Data.DataLimits? limits = null) { }
    }
    public enum IdxType
    {
        UnsignedByte = 8,
        SignedByte = 9,
        Int16 = 11,
        Int32 = 12,
        Single = 13,
        Double = 14,
    }
    public static class OneHot
    {
        public static int Decode(System.ReadOnlySpan<float> row) { }
        public static int[] DecodeSequence(System.ReadOnlySpan<float> row, int classes) { }
        public static float[] Encode(System.ReadOnlySpan<int> labels, int classes) { }
        public static float[] EncodeSequences(int[][] sequences, int classes) { }
    }
    public sealed class Standardization
    {
        public System.ReadOnlySpan<double> Deviations { get; }
        public System.ReadOnlySpan<double> Means { get; }
        public Lamina.Data.Dataset Apply(Lamina.Data.Dataset dataset) { }
        public void Apply(System.Span<float> rows) { }
        public void Invert(System.Span<float> rows) { }
        public static Lamina.Data.Standardization Fit(Lamina.Data.Dataset train) { }
    }
}
namespace Lamina.Metrics
{
    public sealed class BinaryAccuracy : Lamina.Metrics.Metric
    {
        public BinaryAccuracy(double threshold = 0.5) { }
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public sealed class CategoricalAccuracy : Lamina.Metrics.Metric
    {
        public CategoricalAccuracy() { }
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public sealed class CoefficientOfDetermination : Lamina.Metrics.Metric
    {
        public CoefficientOfDetermination() { }
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public sealed class ConfusionMatrix
    {
        public ConfusionMatrix(System.Collections.Generic.IReadOnlyList<string> classNames) { }
        public ConfusionMatrix(int classes) { }
        public double Accuracy { get; }
        public System.Collections.Generic.IReadOnlyList<string> ClassNames { get; }
        public int Classes { get; }
        public long Count { get; }
        public long this[int actual, int predicted] { get; }
        public double MacroF1 { get; }
        public double MacroPrecision { get; }
        public double MacroRecall { get; }
        public void Add(int actual, int predicted) { }
        public void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public double F1(int label) { }
        public double Precision(int label) { }
        public double Recall(int label) { }
        public void Reset() { }
        public override string ToString() { }
    }
    public sealed class HeadMetric : Lamina.Metrics.Metric
    {
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public sealed class MeanAbsoluteError : Lamina.Metrics.Metric
    {
        public MeanAbsoluteError() { }
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public sealed class MeanSquaredError : Lamina.Metrics.Metric
    {
        public MeanSquaredError() { }
        public override bool HigherIsBetter { get; }
        public override string Name { get; }
        public override double Value { get; }
        public override void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
        public override void Reset() { }
    }
    public abstract class Metric
    {
        protected Metric() { }
        public abstract bool HigherIsBetter { get; }
        public abstract string Name { get; }
        public abstract double Value { get; }
        public abstract void Add(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples);
        public Lamina.Metrics.HeadMetric ForHead(Lamina.HeadDescription head) { }
        public abstract void Reset();
        public static Lamina.Metrics.Metric For(Lamina.NetworkTask task) { }
        protected static int RequireRows(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, int examples) { }
    }
}
namespace Lamina.Training
{
    public sealed class CheckedParameter : System.IEquatable<Lamina.Training.CheckedParameter>
    {
        public CheckedParameter(string Tensor, System.Collections.Generic.IReadOnlyList<int> Index, double Value, double Gradient, double Approximation) { }
        public double Approximation { get; init; }
        public double Gradient { get; init; }
        public System.Collections.Generic.IReadOnlyList<int> Index { get; init; }
        public string Tensor { get; init; }
        public double Value { get; init; }
        public override string ToString() { }
    }
    public sealed class ConsoleProgress : System.IProgress<Lamina.Training.TrainingProgress>
    {
        public ConsoleProgress() { }
        public ConsoleProgress(System.IO.TextWriter writer, bool interactive, int width = 80, System.TimeProvider? clock = null) { }
        public void Report(Lamina.Training.TrainingProgress value) { }
    }
    public sealed class EarlyStopping : System.IEquatable<Lamina.Training.EarlyStopping>
    {
        public EarlyStopping() { }
        public double MinDelta { get; init; }
        public Lamina.Training.MonitoredQuantity Monitor { get; init; }
        public int Patience { get; init; }
        public bool RestoreBest { get; init; }
    }
    public sealed class EpochResult : System.IEquatable<Lamina.Training.EpochResult>
    {
        public EpochResult() { }
        public required double DataLoss { get; init; }
        public required int Epoch { get; init; }
        public required int Examples { get; init; }
        public double this[string? metric] { get; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Devices.LaunchTime>? Launches { get; init; }
        public required double LearningRate { get; init; }
        public required double Loss { get; init; }
        public required System.Collections.Generic.IReadOnlyList<Lamina.Training.MetricValue> Metrics { get; init; }
        public required long Updates { get; init; }
        public required Lamina.Training.Evaluation? Validation { get; init; }
        public override string ToString() { }
    }
    public sealed class Evaluation : System.IEquatable<Lamina.Training.Evaluation>
    {
        public Evaluation(double Loss, int Examples, System.Collections.Generic.IReadOnlyList<Lamina.Training.MetricValue> Metrics) { }
        public int Examples { get; init; }
        public double this[string metric] { get; }
        public double Loss { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Training.MetricValue> Metrics { get; init; }
        public override string ToString() { }
        public static Lamina.Training.Evaluation Of<TNetwork>(TNetwork network, Lamina.Data.Dataset data, System.Collections.Generic.IReadOnlyList<Lamina.Metrics.Metric>? metrics = null, int workers = 1, Lamina.Devices.Device? device = null, Lamina.Devices.DeviceOptions? deviceOptions = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
    }
    public static class GradientCheck
    {
        public static Lamina.Training.GradientCheckResult Run<TNetwork>(TNetwork network, Lamina.Data.Dataset data, Lamina.Training.GradientCheckOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
        public static Lamina.Training.GradientCheckResult Run<TNetwork>(System.ReadOnlySpan<double> parameters, System.ReadOnlySpan<double> inputs, System.ReadOnlySpan<double> targets, int examples, Lamina.Training.GradientCheckOptions? options = null)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
    }
    public sealed class GradientCheckException : System.Exception
    {
        public GradientCheckException(Lamina.Training.GradientCheckResult result) { }
        public Lamina.Training.GradientCheckResult Result { get; }
    }
    public sealed class GradientCheckOptions : System.IEquatable<Lamina.Training.GradientCheckOptions>
    {
        public GradientCheckOptions() { }
        public double LargestStep { get; init; }
        public int? SampleSize { get; init; }
        public ulong Seed { get; init; }
        public double Tolerance { get; init; }
    }
    public sealed class GradientCheckResult : System.IEquatable<Lamina.Training.GradientCheckResult>
    {
        public GradientCheckResult(string Network, double RelativeError, double Tolerance, int ParametersChecked, Lamina.Training.CheckedParameter WorstParameter) { }
        public string Network { get; init; }
        public int ParametersChecked { get; init; }
        public bool Passed { get; }
        public double RelativeError { get; init; }
        public double Tolerance { get; init; }
        public Lamina.Training.CheckedParameter WorstParameter { get; init; }
        public void ThrowIfFailed() { }
        public override string ToString() { }
    }
    public readonly struct MetricValue : System.IEquatable<Lamina.Training.MetricValue>
    {
        public MetricValue(string Name, double Value) { }
        public string Name { get; init; }
        public double Value { get; init; }
        public override string ToString() { }
    }
    public sealed class MonitoredQuantity : System.IEquatable<Lamina.Training.MonitoredQuantity>
    {
        public string? Metric { get; }
        public bool OnValidation { get; }
        public static Lamina.Training.MonitoredQuantity TrainingLoss { get; }
        public static Lamina.Training.MonitoredQuantity ValidationLoss { get; }
        public override string ToString() { }
        public static Lamina.Training.MonitoredQuantity TrainingMetric(string name) { }
        public static Lamina.Training.MonitoredQuantity ValidationMetric(string name) { }
    }
    public static class Prediction
    {
        public static float[] Predict<TNetwork>(this Lamina.INetwork<TNetwork> network, Lamina.Data.Dataset data)
            where TNetwork :  class, Lamina.INetwork<TNetwork> { }
    }
    public readonly struct StepResult : System.IEquatable<Lamina.Training.StepResult>
    {
        public StepResult(double DataLoss, double Penalty, double LearningRate) { }
        public double DataLoss { get; init; }
        public double LearningRate { get; init; }
        public double Loss { get; }
        public double Penalty { get; init; }
    }
    public enum StopReason
    {
        AllEpochs = 0,
        NoImprovement = 1,
    }
    public sealed class Trainer<TNetwork>
        where TNetwork :  class, Lamina.INetwork<TNetwork>
    {
        public Trainer(TNetwork network, Lamina.Optimizers.Optimizer optimizer, Lamina.Training.TrainingOptions? options = null) { }
        public Lamina.Training.Evaluation Evaluate(Lamina.Data.Dataset data) { }
        public Lamina.Training.TrainingHistory Fit(Lamina.Data.Dataset train, Lamina.Data.Dataset? validation = null, System.IProgress<Lamina.Training.TrainingProgress>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class TrainingDivergedException : System.Exception
    {
        public int Epoch { get; }
        public double LearningRate { get; }
        public long Step { get; }
    }
    public sealed class TrainingHistory : System.IEquatable<Lamina.Training.TrainingHistory>
    {
        public TrainingHistory(System.Collections.Generic.IReadOnlyList<Lamina.Training.EpochResult> Epochs, Lamina.Training.StopReason StopReason, int BestEpoch) { }
        public Lamina.Training.EpochResult Best { get; }
        public int BestEpoch { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Training.EpochResult> Epochs { get; init; }
        public Lamina.Training.EpochResult Last { get; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Training.TrainingNote> Notes { get; init; }
        public Lamina.Training.StopReason StopReason { get; init; }
    }
    public sealed class TrainingNote : System.IEquatable<Lamina.Training.TrainingNote>
    {
        public TrainingNote(int Epoch, int Batch, string Text) { }
        public int Batch { get; init; }
        public int Epoch { get; init; }
        public string Text { get; init; }
        public override string ToString() { }
    }
    public sealed class TrainingOptions : System.IEquatable<Lamina.Training.TrainingOptions>
    {
        public const int MaxWorkers = 1024;
        public TrainingOptions() { }
        public int BatchSize { get; init; }
        public double? ClipNorm { get; init; }
        public double? ClipValue { get; init; }
        public Lamina.Devices.Device? Device { get; init; }
        public Lamina.Devices.DeviceOptions? DeviceOptions { get; init; }
        public Lamina.Training.EarlyStopping? EarlyStopping { get; init; }
        public int Epochs { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Frozen { get; init; }
        public System.Collections.Generic.IReadOnlyList<Lamina.Metrics.Metric> Metrics { get; init; }
        public ulong Seed { get; init; }
        public bool ShuffleEachEpoch { get; init; }
        public int Workers { get; init; }
    }
    public readonly struct TrainingProgress : System.IEquatable<Lamina.Training.TrainingProgress>
    {
        public required int Epoch { get; init; }
        public required int Epochs { get; init; }
        public required double LearningRate { get; init; }
        public required double Loss { get; init; }
        public Lamina.Training.EpochResult? Result { get; init; }
        public required int Step { get; init; }
        public required int Steps { get; init; }
    }
    public sealed class TrainingStep<TNetwork> : System.IDisposable
        where TNetwork :  class, Lamina.INetwork<TNetwork>
    {
        public TrainingStep(TNetwork network, Lamina.Optimizers.Optimizer optimizer, Lamina.Training.TrainingOptions options) { }
        public int Capacity { get; }
        public int Epoch { get; set; }
        public System.ReadOnlySpan<float> Outputs { get; }
        public Lamina.Devices.DeviceSession? Session { get; }
        public long Steps { get; }
        public void Dispose() { }
        public Lamina.Training.StepResult Step(System.ReadOnlyMemory<float> inputs, System.ReadOnlyMemory<float> targets, int examples) { }
    }
}
