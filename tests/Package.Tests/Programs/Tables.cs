// Reads a table with every kind of column from a gzip stream, trains on it, and prints an error in a file.
using System.IO.Compression;
using System.Text;
using Lamina;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training;

StringBuilder text = new("# age, town and whether they agree\nage;town;agrees\n");
for (int i = 0; i < 48; i++) text.Append(
    $"{(i % 7 == 0 ? "?" : 20 + i)};\"{(i % 3 == 0 ? "Köln" : "Trier; old")}\";{(i % 3 == 0 ? "yes" : "no")}\n");
CsvSchema schema = new()
{
    Delimiter = ';',
    Comment = '#',
    StandardizeInputs = true,
    Columns =
    {
        CsvColumn.Numeric("age", MissingNumber.Median),
        CsvColumn.Categorical("town"),
        CsvColumn.BinaryTarget("agrees", positive: "yes"),
    },
};

CsvTable table = CsvTable.Read(Packed(text.ToString()), "people.csv.gz", schema);
CsvEncoding encoding = CsvEncoding.Fit(table);
Dataset people = encoding.Encode(table);
Console.WriteLine($"{encoding}: {string.Join(", ", encoding.InputNames)}");

TownNet network = new(seed: 1);
new Trainer<TownNet>(network, new Adam(0.05), new TrainingOptions { Epochs = 60, Seed = 1 }).Fit(people);
float[] answers = network.Predict(people);
Console.WriteLine(string.Join(' ', answers.Select(answer => answer > 0.5 ? 1 : 0)));

try
{
    CsvTable.Read(new MemoryStream("age;town;agrees\n30;\"Köln;no\n"u8.ToArray()), "bad.csv", schema);
}
catch (DataFileException exception)
{
    Console.WriteLine(exception.Message);
}

static MemoryStream Packed(string text)
{
    MemoryStream packed = new();
    using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
    packed.Position = 0;
    return packed;
}

[Network]
[Input(3)]
[Dense(4), Tanh]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
public partial class TownNet;
