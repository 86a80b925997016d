using Lamina.Data;

string? folder = null;
string model = Path.Combine(Path.GetTempPath(), "lamina-digits.safetensors");
ulong seed = 1;
try
{
    foreach (string[] option in args.Chunk(2))
    {
        switch (option)
        {
            case ["--data", string value]: folder = value; break;
            case ["--model", string value]: model = value; break;
            case ["--seed", string value] when ulong.TryParse(value, out seed): break;
            default: throw new ArgumentException($"Unknown: '{string.Join(' ', option)}'. Known: --data DIR, --model FILE, --seed NUMBER.");
        }
    }

    if (folder is null)
    {
        (Dataset train, Dataset test) = SmallDigits.Load().Split(0.8, 0.2, seed, stratified: true);
        Lesson.Run(seed => new SmallDigitNet(seed), seed, train, test, model);
    }
    else
    {
        IdxFolder digits = IdxFolder.Load(folder);
        Lesson.Run(seed => new MnistNet(seed), seed, digits.Train, digits.Test, model);
    }
}
catch (Exception exception) when (exception is IOException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}
