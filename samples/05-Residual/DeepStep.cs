using System.Diagnostics;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Training;

internal static class DeepStep
{
    private const int Images = 4;

    /// <summary>Fits ResNet-152 to four images of noise, for a few steps.</summary>
    public static void Run(ulong seed)
    {
        PhiloxStream random = new(seed);
        float[] images = [.. Enumerable.Range(0, Images * 64 * 64 * 3).Select(_ => (float)random.NextNormal())];
        Dataset batch = Dataset.FromLabels(images, 64 * 64 * 3, labels: [0, 1, 2, 3], classes: 1000);
        int planned = SmallResNet152.Description.TrainingPlan.Length(Images);
        Console.WriteLine($"{SmallResNet152.Description}, {planned * 4e-6:F0} MB planned for a training step of {Images} images");
        using TrainingStep<SmallResNet152> training = new(new SmallResNet152(seed), new Adam(0.0003), new() { BatchSize = Images });
        for (int step = 1; step <= 5; step++)
        {
            long start = Stopwatch.GetTimestamp();
            StepResult result = training.Step(batch.Inputs.ToArray(), batch.Targets.ToArray(), Images);
            Console.WriteLine($"step {step}  loss before it {result.Loss:F4}  {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        }
    }
}
