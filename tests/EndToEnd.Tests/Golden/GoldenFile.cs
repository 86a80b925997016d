using System.IO;
using System.Text.Json;

namespace Lamina.EndToEnd.Tests.Golden;

/// <summary>The files that make_golden.py wrote.</summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<GoldenCase> Cases { get; } = Read<GoldenCase>("cases.json");

    public static IReadOnlyList<GoldenTraining> Trainings { get; } = Read<GoldenTraining>("trainings.json");

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", name);

    /// <summary>Tensors by name as one block; those without gradient have no values and are 0.</summary>
    public static double[] Block(NetworkDescription network, IReadOnlyDictionary<string, double[]> tensors)
    {
        ParameterDescription[] changed = [.. network.Parameters.Where(tensor => tensor.IsTrainable || tensor.IsStatistic)];
        Assert.Equal(changed.Select(tensor => tensor.Name).Order(), tensors.Keys.Order());
        var block = new double[network.BlockLength];
        foreach (ParameterDescription tensor in changed)
        {
            Assert.Equal(tensor.Length, tensors[tensor.Name].Length);
            tensors[tensor.Name].CopyTo(block, tensor.Offset);
        }

        return block;
    }

    private static T[] Read<T>(string name) => JsonSerializer.Deserialize<T[]>(File.ReadAllText(Path(name)), Names)!;
}

/// <summary>
/// Outputs, Σ 𝓛, penalty and the gradients of J for one batch; also outputs and loss of the training pass if it normalises by the batch.
/// </summary>
internal sealed record GoldenCase(
    string Network, double Scale, double[] Outputs, double Loss, double Penalty, IReadOnlyDictionary<string, double[]> Tensors)
{
    public double[]? TrainingOutputs { get; init; }

    public double? TrainingLoss { get; init; }
}

/// <summary>J before each step, then parameters and outputs after the last.</summary>
internal sealed record GoldenTraining(
    string Network, string Optimizer, double[] Losses, double[] Outputs, IReadOnlyDictionary<string, double[]> Tensors);
