using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Training;

ulong seed = 1;
if (args is not ([] or ["--seed", _]) || (args.Length == 2 && !ulong.TryParse(args[1], out seed)))
{
    Console.Error.WriteLine($"Unknown: '{string.Join(' ', args)}'. Known: --seed NUMBER.");
    return 1;
}

PhiloxStream random = new(seed);
(Dataset train, Dataset test) = Observations.Of(SmallDigits.Load(), random).Split(0.8, 0.2, seed);
Dataset gaps = Observations.Forget(train, probability: 0.5, random);
Console.WriteLine(HybridNet.Description.ToTable());
Console.WriteLine("labels of the training set         examples  digit accuracy  odd accuracy  width R²");
HybridNet network = Train("all                              ", train);
Train("half of them missing             ", gaps);
Train("the same, complete examples alone", Observations.Complete(gaps));

float[] digit = new float[10], odd = new float[1], width = new float[1];
network.Predict(camera: test.Input(0)[..32], radar: test.Input(0)[32..], digit, odd, width);
Console.WriteLine($"\nfirst of the test set: {OneHot.Decode(test.Target(0)[..10])}, {test.Target(0)[11]:F2} pixels wide");
Console.WriteLine($"the network says:      {OneHot.Decode(digit)}, odd with probability {odd[0]:F3}, {width[0]:F2} pixels wide");
return 0;

// The same number of updates for a small set and a large one.
HybridNet Train(string label, Dataset data)
{
    HybridNet network = new(seed);
    Metric r2 = new CoefficientOfDetermination().ForHead(HybridNet.Description.Head("width"));
    TrainingOptions options = new() { Epochs = 30 * train.Count / data.Count, BatchSize = 32, Seed = seed, Metrics = [r2] };
    Adam adam = new(new CosineWithWarmup(peak: 0.003, totalSteps: options.Epochs * data.Count / options.BatchSize));
    Trainer<HybridNet> trainer = new(network, adam, options);
    trainer.Fit(data);
    Evaluation on = trainer.Evaluate(test);
    Console.WriteLine($"{label}  {data.Count,8}  {on["digit accuracy"],14:F3}  {on["odd accuracy"],12:F3}  {on["width r2"],8:F3}");
    return network;
}
