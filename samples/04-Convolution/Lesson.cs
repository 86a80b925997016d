using System.Diagnostics;
using Lamina;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Training;

internal static class Lesson
{
    /// <summary>Trains a network of any declaration and tests it.</summary>
    public static void Run<TNetwork>(TNetwork network, ulong seed, Dataset train, Dataset test)
        where TNetwork : class, INetwork<TNetwork>
    {
        Console.WriteLine($"train: {train}\ntest:  {test}\n\n{TNetwork.Description.ToTable()}");
        TrainingOptions options = new() { Epochs = 10, BatchSize = 32, Workers = 2, Seed = seed };
        Adam adam = new(new CosineWithWarmup(peak: 0.002, totalSteps: options.Epochs * train.Count / options.BatchSize));
        Trainer<TNetwork> trainer = new(network, adam, options);

        Stopwatch watch = Stopwatch.StartNew();
        trainer.Fit(train, progress: new ConsoleProgress());
        Console.WriteLine($"\ntrained in {watch.Elapsed.TotalSeconds:F1} s");
        Console.WriteLine($"test accuracy {trainer.Evaluate(test)["accuracy"]:F3}");
    }
}
