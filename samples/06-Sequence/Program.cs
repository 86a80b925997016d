using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Training;

string? file = null;
ulong seed = 1;
try
{
    foreach (string[] option in args.Chunk(2))
    {
        switch (option)
        {
            case ["--data", string value]: file = value; break;
            case ["--seed", string value] when ulong.TryParse(value, out seed): break;
            default: throw new ArgumentException($"Unknown: '{string.Join(' ', option)}'. Known: --data FILE, --seed NUMBER.");
        }
    }
    Forecast(file is null ? Series.Generate(2000, seed) : Series.Read(file));
}
catch (Exception exception) when (exception is IOException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}

void Forecast(Dataset series)
{
    if (series.Count < 200) throw new ArgumentException($"There are {series.Count} values; at least 200 are needed.");
    // The last fifth is the future: neither scale nor training uses it.
    int past = series.Count * 4 / 5;
    Standardization scale = Standardization.Fit(series[..past]);
    Dataset train = Series.Windows(scale.Apply(series), ForecastNet.Window..past, ForecastNet.Window);
    Dataset test = Series.Windows(scale.Apply(series), past.., ForecastNet.Window);
    Console.WriteLine($"train: {train}\ntest:  {test}\n\n{ForecastNet.Summary()}");

    ForecastNet network = new(seed);
    TrainingOptions options = new() { Epochs = 20, BatchSize = 32, Workers = 2, ClipNorm = 1, Seed = seed };
    Adam adam = new(new CosineWithWarmup(peak: 0.003, totalSteps: options.Epochs * train.Count / options.BatchSize));
    new Trainer<ForecastNet>(network, adam, options).Fit(train, progress: new ConsoleProgress());

    // Errors in the units of the series. The naive forecast is that nothing changes.
    Console.WriteLine("\nforecast        RMSE     MAE");
    foreach ((string name, float[] changes) in new[] { ("last value", new float[test.Count]), ("LSTM", network.Predict(test)) })
    {
        double[] errors = [.. changes.Zip(test.Targets.ToArray(), (ŷ, y) => scale.Deviations[0] * (ŷ - y))];
        Console.WriteLine($"{name,-12} {Math.Sqrt(errors.Average(e => e * e)),7:F3} {errors.Average(Math.Abs),7:F3}");
    }
}
