using Lamina.Initializers;

namespace Lamina.Runtime.Tests.Parameters;

/// <summary>Descriptions of networks that have only parameters.</summary>
internal static class ParameterLayouts
{
    /// <summary>Dense layers; weights by He, biases 0.</summary>
    /// <param name="layers">(outputs, inputs) of each.</param>
    public static NetworkDescription Dense(params (int Outputs, int Inputs)[] layers)
    {
        var parameters = new List<(string Name, int[] Shape, Initializer Initializer)>();
        for (int i = 0; i < layers.Length; i++)
        {
            (int outputs, int inputs) = layers[i];
            parameters.Add(($"dense{i + 1}.weight", [outputs, inputs], Initializer.He(inputs)));
            parameters.Add(($"dense{i + 1}.bias", [outputs], Initializer.Zeros));
        }

        return Of([.. parameters]);
    }

    /// <summary>Consecutive tensors, each at the next aligned offset.</summary>
    public static NetworkDescription Of(params (string Name, int[] Shape, Initializer Initializer)[] parameters)
    {
        var placed = new List<ParameterDescription>();
        int offset = 0;
        foreach ((string name, int[] shape, Initializer initializer) in parameters)
        {
            placed.Add(new ParameterDescription(name, offset, shape, initializer));
            offset = MemoryPlan.AlignUp(offset + placed[^1].Length);
        }

        return new NetworkDescription
        {
            Name = "TestNet", InputShape = [1], OutputShape = [1], TargetLength = 1, Loss = "MeanSquaredError",
            Task = NetworkTask.Regression, Layers = [], Parameters = placed, BlockLength = offset,
            InferencePlan = default, EvaluationPlan = default, TrainingPlan = default,
        };
    }
}
