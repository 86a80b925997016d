using System.Numerics;
using Lamina.Initializers;
using Lamina.Parameters;

namespace Lamina.Training.Tests.HandWritten;

/// <summary>
/// Two inputs and three heads, each a dense layer of both inputs: <c>kind</c>, one of 3 classes; <c>size</c>, a number that may be
/// missing, ½(ŷ − y)² times ½; <c>flag</c>, yes or no with example weights.
/// </summary>
internal sealed class MultiTask : INetwork<MultiTask>
{
    public const int OutputLength = 5;
    public const int TargetLength = 6;

    private const int In = 3;

    /// <summary>Units and offsets of weights and biases, per head.</summary>
    private static readonly (int Units, int First, int Weight, int Bias)[] Layers = [(3, 0, 0, 16), (1, 3, 32, 48), (1, 4, 64, 80)];

    public MultiTask(ulong seed = 1)
    {
        Parameters = new ParameterBlock<float>(Description);
        ParameterInitialization.Initialize(Parameters, seed);
    }

    public static NetworkDescription Description { get; } = new()
    {
        Name = nameof(MultiTask),
        InputShape = [In],
        OutputShape = [OutputLength],
        TargetLength = TargetLength,
        Loss = "CrossEntropy + 0.5 half squared error + BinaryCrossEntropy",
        Task = NetworkTask.Classes,
        Inputs = [new InputDescription("point", 0, [2]), new InputDescription("extra", 2, [1])],
        Heads =
        [
            new HeadDescription
            {
                Name = "kind", Offset = 0, Length = 3, TargetOffset = 0, TargetLength = 3, Task = NetworkTask.Classes,
                Loss = "CrossEntropy", Targets = TargetDomain.Distribution,
            },
            new HeadDescription
            {
                Name = "size", Offset = 3, Length = 1, TargetOffset = 3, TargetLength = 1, Task = NetworkTask.Regression,
                Loss = "half squared error", Weight = 0.5, AllowsMissingTargets = true,
            },
            new HeadDescription
            {
                Name = "flag", Offset = 4, Length = 1, TargetOffset = 4, TargetLength = 2, Task = NetworkTask.Binary,
                Loss = "BinaryCrossEntropy", Targets = TargetDomain.UnitInterval, HasExampleWeights = true,
            },
        ],
        Layers =
        [
            new LayerDescription("join", "Concat", [In], 0, 0) { Inputs = ["point", "extra"] },
            new LayerDescription("kind", "Dense + Softmax", [3], 12, 9),
            new LayerDescription("size", "Dense", [1], 4, 3) { Inputs = ["join"] },
            new LayerDescription("flag", "Dense + Sigmoid", [1], 4, 3) { Inputs = ["join"] },
        ],
        Parameters =
        [
            new ParameterDescription("kind.weight", 0, [3, In], Initializer.Normal(1)),
            new ParameterDescription("kind.bias", 16, [3], Initializer.Normal(0.5)),
            new ParameterDescription("size.weight", 32, [1, In], Initializer.Normal(1)),
            new ParameterDescription("size.bias", 48, [1], Initializer.Normal(0.5)),
            new ParameterDescription("flag.weight", 64, [1, In], Initializer.Normal(1)),
            new ParameterDescription("flag.bias", 80, [1], Initializer.Normal(0.5)),
        ],
        BlockLength = 96,
        InferencePlan = new MemoryPlan(OutputLength, 3),
        EvaluationPlan = new MemoryPlan(OutputLength, 3),
        TrainingPlan = new MemoryPlan(OutputLength, 3),
    };

    public ParameterBlock<float> Parameters { get; }

    public static MultiTask Create(ulong seed) => new(seed);

    public static void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int head = 0; head < Layers.Length; head++)
        {
            (int units, int first, int weight, int bias) = Layers[head];
            Span<T> z = workspace.Buffer(first, head, units, examples);
            Dense.Forward(parameters.Slice(weight, units * In), parameters.Slice(bias, units), inputs, z, examples);
            for (int i = 0; i < z.Length; i++) outputs[(i / units * OutputLength) + first + (i % units)] = z[i];
        }

        for (int row = 0; row < examples; row++) Activate(outputs.Slice(row * OutputLength, OutputLength));
    }

    public static double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Forward(parameters, inputs, outputs, examples, workspace);
        double loss = 0;
        for (int row = 0; row < examples; row++)
        {
            ReadOnlySpan<T> y = targets.Slice(row * TargetLength, TargetLength);
            ReadOnlySpan<T> p = outputs.Slice(row * OutputLength, OutputLength);
            for (int c = 0; c < 3; c++) loss -= double.CreateTruncating(y[c]) * Math.Log(double.CreateTruncating(p[c]));
            if (!T.IsNaN(y[3])) loss += 0.25 * Math.Pow(double.CreateTruncating(p[3] - y[3]), 2);
            double chance = double.CreateTruncating(y[4] > T.Zero ? p[4] : T.One - p[4]);
            loss -= double.CreateTruncating(y[5]) * Math.Log(chance);
        }

        return loss;
    }

    public static double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = Evaluate(parameters, inputs, targets, outputs, slice.Examples, workspace);
        for (int head = 0; head < Layers.Length; head++)
        {
            (int units, int first, int weight, int bias) = Layers[head];
            Span<T> dz = workspace.Buffer(first, head, units, slice.Examples);
            for (int i = 0; i < dz.Length; i++)
            {
                int column = first + (i % units);
                ReadOnlySpan<T> y = targets.Slice(i / units * TargetLength, TargetLength);
                T factor = column == 3 ? T.CreateChecked(0.5) : column == 4 ? y[5] : T.One;
                T error = outputs[(i / units * OutputLength) + column] - y[column];
                dz[i] = T.IsNaN(y[column]) ? T.Zero : factor * error / T.CreateChecked(slice.BatchExamples);
            }

            Dense.Gradients<T>(dz, inputs, gradients.Slice(weight, units * In), gradients.Slice(bias, units), slice.Examples);
        }

        return loss;
    }

    public static double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => 0;

    private static void Activate<T>(Span<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int c = 0; c < 3; c++) sum += row[c] = T.Exp(row[c]);
        for (int c = 0; c < 3; c++) row[c] /= sum;
        row[4] = T.One / (T.One + T.Exp(-row[4]));
    }
}
