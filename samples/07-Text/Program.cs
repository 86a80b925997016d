using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Training;

// The README of this sample, without the output that it shows.
string page = Read(Path.Combine(AppContext.BaseDirectory, "README.md"));
string text = string.Concat(page.Split("```").Where(part => !part.StartsWith("text\n")));
ulong seed = 1;
foreach (string[] option in args.Chunk(2))
{
    switch (option)
    {
        case ["--data", string value] when new FileInfo(value) is { Exists: true, Length: > 1000 }: text = Read(value); break;
        case ["--data", string value]: Console.Error.WriteLine($"{value} is not a file of more than 1,000 bytes."); return 1;
        case ["--seed", string value] when ulong.TryParse(value, out seed): break;
        default: Console.Error.WriteLine($"Unknown: '{string.Join(' ', option)}'. Known: --data FILE, --seed NUMBER."); return 1;
    }
}

int known = text.Length * 9 / 10;
Dataset train = Writing.Pieces(text[..known], CharacterNet.Steps, every: 7);
Dataset test = Writing.Pieces(text[known..], CharacterNet.Steps, every: CharacterNet.Steps);
Console.WriteLine($"train: {train}\ntest:  {test}\n\n{CharacterNet.Summary()}");
CharacterNet network = new(seed);
TrainingOptions options = new() { Epochs = 25, BatchSize = 16, Workers = 2, ClipNorm = 1, Seed = seed };
Adam adam = new(new CosineWithWarmup(peak: 0.005, totalSteps: options.Epochs * train.Count / options.BatchSize));
Trainer<CharacterNet> trainer = new(network, adam, options);
trainer.Fit(train, progress: new ConsoleProgress());
Console.WriteLine($"\nperplexity of what it has read      {Math.Exp(trainer.Evaluate(train).Loss):F2}");
Console.WriteLine($"perplexity of what it has not read  {Math.Exp(trainer.Evaluate(test).Loss):F2}");

foreach (double temperature in new[] { 0.2, 0.7, 1.2 })
{
    string written = Writing.Continue(network, "The network ", length: 300, temperature, new PhiloxStream(seed));
    Console.WriteLine($"\ntemperature {temperature:F1}");
    foreach (char[] line in written.Replace('\n', '¶').Chunk(100)) Console.WriteLine($"| {new string(line)}");
}

return 0;

static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
