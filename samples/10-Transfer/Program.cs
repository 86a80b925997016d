using Lamina;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Serialization;
using Lamina.Training;

ulong seed = 1;
if (args.Length > 0 && !(args is ["--seed", string value] && ulong.TryParse(value, out seed)))
{
    Console.Error.WriteLine($"Unknown: '{string.Join(' ', args)}'. Known: --seed NUMBER.");
    return 1;
}

// Training: 0 to 4 at eight positions each; ten each of 5 to 9 at one position. Test: the rest of 5 to 9.
Dataset digits = SmallDigits.Load();
PhiloxStream random = new(seed);
int[] order = [.. Enumerable.Range(0, digits.Count)];
random.Shuffle<int>(order);
ILookup<int, int> images = order.ToLookup(i => OneHot.Decode(digits.Target(i)));
int[] low = [.. Enumerable.Range(0, 5).SelectMany(digit => images[digit])];
int[] few = [.. Enumerable.Range(5, 5).SelectMany(digit => images[digit].Take(10))];
int[] rest = [.. Enumerable.Range(5, 5).SelectMany(digit => images[digit].Skip(10))];
Dataset many = Field.Place(digits.Select([.. Enumerable.Repeat(low, 8).SelectMany(i => i)]), first: 0, random);
Dataset train = Field.Place(digits.Select(few), first: 5, random);
Dataset test = Field.Place(digits.Select(rest), first: 5, random);
Console.WriteLine($"0 to 4: {many}\n5 to 9: {train}\ntest:   {test}\n");

LowDigitNet source = new(seed);
TrainingOptions options = new() { Epochs = 10, BatchSize = 32, Workers = 2, Seed = seed };
new Trainer<LowDigitNet>(source, new Adam(0.001), options).Fit(many, progress: new ConsoleProgress());
HighDigitNet transferred = new(seed);
LoadReport report = transferred.CopyMatching(source, new NameMap(("", "base.")));
Console.WriteLine($"\n{report}\n{HighDigitNet.Summary()}");
Console.WriteLine($"test accuracy, transferred:  {Accuracy(transferred):F3}");
Console.WriteLine($"test accuracy, from nothing: {Accuracy(new FreshDigitNet(seed)):F3}");
return 0;

// Both learn from the same 50 examples in the same way.
double Accuracy<TNetwork>(TNetwork network)
    where TNetwork : class, INetwork<TNetwork>
{
    Trainer<TNetwork> trainer = new(network, new Adam(0.003), options with { Epochs = 100, BatchSize = 10, Workers = 1 });
    trainer.Fit(train);
    return trainer.Evaluate(test)["accuracy"];
}
