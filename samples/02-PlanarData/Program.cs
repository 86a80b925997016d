using Lamina;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training;

Dataset flower = Flower.Draw(perClass: 200, seed: 1);
Console.WriteLine("hidden units  accuracy");
LogisticRegression line = Train("none", new LogisticRegression(seed: 1));
Train("2", new Hidden2(seed: 1));
Hidden4 curves = Train("4", new Hidden4(seed: 1));
Train("20", new Hidden20(seed: 1));

Console.WriteLine($"\n{"logistic regression",-DecisionMap.Columns}  4 hidden units");
foreach ((string left, string right) in DecisionMap.Draw(line.Predict, flower).Zip(DecisionMap.Draw(curves.Predict, flower)))
{
    Console.WriteLine($"{left}  {right}".TrimEnd());
}

// Gradient descent on the full batch, 10,000 updates with α = 1.2, as in the course.
TNetwork Train<TNetwork>(string units, TNetwork network)
    where TNetwork : class, INetwork<TNetwork>
{
    Trainer<TNetwork> trainer = new(network, new GradientDescent(1.2), new TrainingOptions { Epochs = 10_000, BatchSize = flower.Count });
    trainer.Fit(flower);
    Console.WriteLine($"{units,12}     {trainer.Evaluate(flower)["accuracy"]:F3}");
    return network;
}
