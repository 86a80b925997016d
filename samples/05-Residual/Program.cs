using Lamina;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Training;

ulong seed = 1;
switch (args)
{
    case ["--deep"]: DeepStep.Run(seed); return 0;
    case []: break;
    case ["--seed", string value] when ulong.TryParse(value, out seed): break;
    default: Console.Error.WriteLine($"Unknown: '{string.Join(' ', args)}'. Known: --deep or --seed NUMBER."); return 1;
}

(Dataset train, Dataset test) = SmallDigits.Load().Split(0.8, 0.2, seed, stratified: true);
Console.WriteLine($"train: {train}\ntest:  {test}\n\nlayers  shortcuts  train accuracy  test accuracy");
Train("20      none", new Plain20(seed));
Train("20      yes ", new Residual20(seed));
Train("50      none", new Plain50(seed));
Train("50      yes ", new Residual50(seed));

Console.WriteLine("\n224×224×3 to 1,000 classes  parameters   multiply-adds");
NetworkDescription[] networks =
    [ResNet18.Description, ResNet34.Description, ResNet50.Description, ResNet101.Description, ResNet152.Description];
foreach (NetworkDescription network in networks)
{
    Console.WriteLine($"{network.Name,-26}  {network.ParameterCount,10:N0}  {network.Layers.Sum(layer => layer.MultiplyAdds),14:N0}");
}

return 0;

void Train<TNetwork>(string label, TNetwork network)
    where TNetwork : class, INetwork<TNetwork>
{
    TrainingOptions options = new() { Epochs = 5, BatchSize = 32, Seed = seed, Workers = 2 };
    Adam adam = new(new CosineWithWarmup(peak: 0.01, totalSteps: options.Epochs * train.Count / options.BatchSize));
    Trainer<TNetwork> trainer = new(network, adam, options);
    trainer.Fit(train);
    Console.WriteLine($"{label}                {trainer.Evaluate(train)["accuracy"]:F3}          {trainer.Evaluate(test)["accuracy"]:F3}");
}
