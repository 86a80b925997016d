using System.Runtime.InteropServices;
using Lamina;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Serialization;
using Lamina.Training;

internal static class Lesson
{
    /// <summary>Trains a network of any declaration, tests it, saves it and loads it again.</summary>
    public static void Run<TNetwork>(Func<ulong, TNetwork> create, ulong seed, Dataset train, Dataset test, string model)
        where TNetwork : class, INetwork<TNetwork>
    {
        Console.WriteLine($"train: {train}\ntest:  {test}\n\n{TNetwork.Description.ToTable()}");
        TNetwork network = create(seed);
        TrainingOptions options = new() { Epochs = 30, BatchSize = 32, Seed = seed };
        Adam adam = new(new CosineWithWarmup(peak: 0.005, totalSteps: options.Epochs * train.Count / options.BatchSize));
        new Trainer<TNetwork>(network, adam, options).Fit(train, progress: new ConsoleProgress());

        float[] outputs = network.Predict(test);
        ConfusionMatrix confusion = new(test.TargetLength);
        confusion.Add(outputs, test.Targets, test.Count);
        Console.WriteLine($"\n{confusion}");

        network.Save(model);
        TNetwork copy = create(seed + 1);
        copy.Load(model);
        bool same = MemoryMarshal.AsBytes<float>(copy.Predict(test)).SequenceEqual(MemoryMarshal.AsBytes<float>(outputs));
        Console.WriteLine($"saved as {model}, loaded into a network of another seed: {outputs.Length} outputs equal to the bit: {same}");
        Console.WriteLine($"test accuracy {confusion.Accuracy:F3}");
    }
}
