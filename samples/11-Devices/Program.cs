using System.Diagnostics;
using Lamina;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Training;

ulong seed = 1;
if (args is not ([] or ["--seed", _]) || (args.Length == 2 && !ulong.TryParse(args[1], out seed)))
{
    Console.Error.WriteLine($"Unknown: '{string.Join(' ', args)}'. Known: --seed NUMBER.");
    return 1;
}

(Dataset train, Dataset test) = SmallDigits.Load().Split(0.8, 0.2, seed, stratified: true);
Console.WriteLine($"train: {train}\ntest:  {test}\n");
TrainingOptions options = new() { Epochs = 12, BatchSize = 128, Seed = seed };
Device device;
try
{
    device = Device.First();
}
catch (DeviceException none)
{
    Console.WriteLine($"{none.Message} So the processor trains alone.");
    Train("processor", options);
    return 0;
}

Console.WriteLine($"device: {device}\n\n{TrainingLaunches()}");
try
{
    double onProcessor = Train("processor", options);
    double onDevice = Train("device   ", options with { Device = device });
    Console.WriteLine($"equal within 0.01: {Math.Abs(onProcessor - onDevice) <= 0.01}");
    return 0;
}
catch (DeviceException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

// The last of the three passes that the summary lists.
string TrainingLaunches() => DigitNet.Summary(Targets.OpenCl).Split("\n\n")[^1];

// Both begin with the same parameters, and use the same batches and dropout masks.
double Train(string where, TrainingOptions options)
{
    DigitNet network = new(seed);
    Trainer<DigitNet> trainer = new(network, new Adam(0.005), options);
    long start = Stopwatch.GetTimestamp();
    TrainingHistory history = trainer.Fit(train);
    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    double accuracy = trainer.Evaluate(test)["accuracy"];
    Console.WriteLine($"{where}  loss {history.Epochs[^1].Loss:F4}  test accuracy {accuracy:F3}  in {seconds:F2} s");
    return accuracy;
}
