using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Loads the accepted networks of a batch, and lets each make one training step.</summary>
internal static class TrainingSteps
{
    private const int Examples = 3;

    /// <summary>Networks of more numbers than this are compiled but not run: memory is not what is tested.</summary>
    private const int Most = 2_000_000;

    /// <summary>The losses of the networks that ran, by their number in the batch.</summary>
    public static Dictionary<int, double> Run(MemoryStream assembly, string[] files)
    {
        assembly.Position = 0;
        var context = new AssemblyLoadContext("fuzzed networks", isCollectible: true);
        try
        {
            return Run(context.LoadFromStream(assembly), files);
        }
        finally
        {
            context.Unload();
        }
    }

    private static Dictionary<int, double> Run(Assembly assembly, string[] files)
    {
        MethodInfo step = typeof(TrainingSteps).GetMethod(nameof(Step), BindingFlags.Static | BindingFlags.NonPublic)!;
        var losses = new Dictionary<int, double>();
        foreach (Type definition in assembly.GetTypes().Where(IsNetwork))
        {
            Type type = definition.IsGenericTypeDefinition
                ? definition.MakeGenericType(definition.GetGenericArguments().Select(_ => typeof(int)).ToArray())
                : definition;
            int number = int.Parse(definition.FullName!.Split('.')[0].AsSpan(1), CultureInfo.InvariantCulture);
            try
            {
                if (step.MakeGenericMethod(type).Invoke(null, null) is double loss) losses[number] = loss;
            }
            catch (TargetInvocationException exception)
            {
                Assert.Fail($"{exception.InnerException}\n{files[number]}");
            }
        }

        return losses;
    }

    private static bool IsNetwork(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INetwork<>));

    /// <summary>One step of gradient descent; null for a network too large to run here.</summary>
    private static double? Step<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = TNetwork.Description;
        if (description.BlockLength + ((long)description.TrainingPlan.ElementsPerExample * Examples) > Most) return null;

        // Not before: a block of parameters may be as large as an array can be.
        var network = (TNetwork)Activator.CreateInstance(typeof(TNetwork), 1UL)!;
        var random = new Random(1);
        Span<float> parameters = network.Parameters.Span;
        var gradients = new float[description.BlockLength];
        float[] targets = Enumerable.Range(0, Examples * description.TargetLength).Select(_ => random.NextSingle()).ToArray();
        double loss = TNetwork.Backward<float>(
            parameters, Inputs(description, random), targets, new float[Examples * description.OutputLength], gradients,
            BatchSlice.Whole(Examples), new Workspace<float>(description.TrainingPlan, Examples));
        loss += TNetwork.Penalty<float>(parameters, gradients, Examples);
        for (int i = 0; i < parameters.Length; i++) parameters[i] -= 0.01f * gradients[i];
        return loss;
    }

    /// <summary>Numbers that are right as data, as lengths and as indices alike: lengths are 1, and what an embedding takes is 0.</summary>
    private static float[] Inputs(NetworkDescription description, Random random)
    {
        bool hasIndices = description.Layers.Any(layer => layer.Kind.StartsWith("Embedding", StringComparison.Ordinal));
        return Enumerable.Range(0, Examples)
            .SelectMany(_ => description.Inputs)
            .SelectMany(input => Enumerable.Range(0, input.Length)
                .Select(_ => input.Length == 1 ? 1 : hasIndices ? 0 : random.NextSingle() - 0.5f))
            .ToArray();
    }
}
