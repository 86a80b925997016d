using Lamina.Data;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Training;

// Data: 30 measurements of the cell nuclei of a tumour, and its diagnosis.
CsvSchema schema = new() { Comment = '#', Columns = { CsvColumn.BinaryTarget("diagnosis", positive: "malignant") } };
CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "breast-cancer.csv"), schema);
CsvEncoding encoding = CsvEncoding.Fit(table);
(Dataset train, Dataset test) = encoding.Encode(table).Split(0.8, 0.2, seed: 1, stratified: true);

// μ and σ come from the training set only: the test set represents new patients.
Standardization scale = Standardization.Fit(train);
(train, test) = (scale.Apply(train), scale.Apply(test));
Console.WriteLine($"train: {train}");
Console.WriteLine($"test:  {test}");
Console.WriteLine();

TumourNet network = new(seed: 1);
Console.WriteLine(TumourNet.Description.ToTable());

// One call compares the generated backward pass with centred differences, in double precision.
GradientCheckResult check = GradientCheck.Run(network, train[..10]);
check.ThrowIfFailed();
Console.WriteLine($"gradient check: {check.ParametersChecked} parameters agree, relative error below {check.Tolerance:0e0}");
Console.WriteLine();

// Gradient descent on the full batch: every step uses every patient.
Trainer<TumourNet> trainer = new(network, new GradientDescent(0.5), new TrainingOptions { Epochs = 2000, BatchSize = train.Count });
TrainingHistory history = trainer.Fit(train);
foreach (EpochResult epoch in history.Epochs.Where(epoch => epoch.Epoch is 0 or 10 or 100 or 1000))
{
    Console.WriteLine($"cost before update {epoch.Epoch + 1,4}: {epoch.Loss:F4}");
}

// All inputs have the same scale, so the size of a weight shows how much its input matters.
Console.WriteLine();
Console.WriteLine("largest weights:");
float[] weights = network.Dense1.Weights.ToArray();
foreach ((string name, float weight) in encoding.InputNames.Zip(weights).OrderByDescending(input => Math.Abs(input.Second)).Take(3))
{
    Console.WriteLine($"  {name,-22} {weight,6:F2}");
}

ConfusionMatrix confusion = new(encoding.ClassNames);
confusion.Add(network.Predict(test), test.Targets, test.Count);
Console.WriteLine();
Console.WriteLine(confusion);
Console.WriteLine($"train accuracy {trainer.Evaluate(train)["accuracy"]:F3}");
Console.WriteLine($"test accuracy {confusion.Accuracy:F3}");
