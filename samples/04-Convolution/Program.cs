using Lamina.Data;

string? folder = null;
ulong seed = 1;
try
{
    foreach (string[] option in args.Chunk(2))
    {
        switch (option)
        {
            case ["--data", string value]: folder = value; break;
            case ["--seed", string value] when ulong.TryParse(value, out seed): break;
            default: throw new ArgumentException($"Unknown: '{string.Join(' ', option)}'. Known: --data DIR, --seed NUMBER.");
        }
    }

    if (folder is null)
    {
        (Dataset train, Dataset test) = SmallDigits.Load().Split(0.8, 0.2, seed, stratified: true);
        Lesson.Run(new SmallLeNet(seed), seed, train, test);
    }
    else
    {
        IdxFolder digits = IdxFolder.Load(folder);
        Lesson.Run(new MnistLeNet(seed), seed, digits.Train, digits.Test);
    }
}
catch (Exception exception) when (exception is IOException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}
