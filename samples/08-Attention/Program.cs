using Lamina;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Training;

ulong seed = 1;
if (args is not ([] or ["--seed", _]) || (args.Length == 2 && !ulong.TryParse(args[1], out seed)))
{
    Console.Error.WriteLine($"Unknown: '{string.Join(' ', args)}'. Known: --seed NUMBER.");
    return 1;
}

Console.WriteLine(Transformer.Description.ToTable());
Console.WriteLine("task     positions  accuracy on new sequences");
Transformer reverse = Train("reverse  known    ", Array.Reverse, new Transformer(seed));
Transformer sort = Train("sort     known    ", Array.Sort, new Transformer(seed));
Train("reverse  unknown  ", Array.Reverse, new Placeless(seed));
Train("sort     unknown  ", Array.Sort, new Placeless(seed));

float[] digits = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
Console.WriteLine($"\n{string.Concat(digits)} reversed is {Read(reverse)}");
Console.WriteLine($"{string.Concat(digits)} sorted is   {Read(sort)}");
return 0;

TNetwork Train<TNetwork>(string label, Action<int[]> task, TNetwork network)
    where TNetwork : class, INetwork<TNetwork>
{
    PhiloxStream random = new(seed);
    Dataset train = Sequences.Draw(4000, task, random), test = Sequences.Draw(1000, task, random);
    TrainingOptions options = new() { Epochs = 10, BatchSize = 32, Seed = seed, Workers = 2 };
    CosineWithWarmup rate = new(peak: 0.003, totalSteps: options.Epochs * train.Count / options.BatchSize, warmupSteps: 100);
    Trainer<TNetwork> trainer = new(network, new Adam(rate), options);
    trainer.Fit(train);
    Console.WriteLine($"{label}  {trainer.Evaluate(test)["accuracy"]:F4}");
    return network;
}

// The most likely digit at each position.
string Read(Transformer network)
{
    float[] outputs = new float[Sequences.Length * Sequences.Digits];
    network.Predict(digits, outputs);
    return string.Concat(OneHot.DecodeSequence(outputs, Sequences.Digits));
}
