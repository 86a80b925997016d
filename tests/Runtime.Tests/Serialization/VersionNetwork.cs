using Lamina.Initializers;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>A network whose parameters all equal its version, so that tests detect a file with parts of two versions.</summary>
internal sealed class VersionNetwork() : Parametric<VersionNetwork>(Description), INetwork<VersionNetwork>
{
    /// <summary>Number of bytes of a saved file without its header.</summary>
    public const int DataLength = Elements * sizeof(float);

    private const int Elements = 200_000;

    public static VersionNetwork Create(ulong seed) => new();

    public static NetworkDescription Description { get; } = new()
    {
        Name = "VersionNetwork", InputShape = [2], OutputShape = [2], TargetLength = 2, Loss = "MeanSquaredError",
        Task = NetworkTask.Regression, Layers = [],
        Parameters =
        [
            new ParameterDescription("a.weight", 0, [Elements / 4], Initializer.Zeros),
            new ParameterDescription("b.weight", Elements / 4, [Elements * 3 / 4], Initializer.Zeros),
        ],
        BlockLength = Elements, InferencePlan = default, EvaluationPlan = default, TrainingPlan = default,
    };

    /// <summary>The version that all parameters have.</summary>
    /// <exception cref="InvalidOperationException">They have several.</exception>
    public int Version
    {
        get => Parameters.Span.ToArray().Distinct().ToArray() is [var version]
            ? (int)version
            : throw new InvalidOperationException("The parameters are of several versions.");
        set => Parameters.Span.Fill(value);
    }
}
