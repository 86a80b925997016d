// Writes images and labels as IDX files, reads them, trains with two workers, saves, loads into another network and predicts.
using System.Buffers.Binary;
using Lamina;
using Lamina.Data;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Serialization;
using Lamina.Training;

const int Count = 60, Size = 6;

string folder = Directory.CreateTempSubdirectory("lamina-images-").FullName;
try
{
    WriteFiles();
    IdxFolder images = IdxFolder.Load(folder, classes: 2);
    BarNet network = new(seed: 1);
    TrainingOptions options = new()
    {
        Epochs = 60, BatchSize = 16, Seed = 1, Workers = 2, EarlyStopping = new EarlyStopping { Patience = 60 },
        Metrics = [new CategoricalAccuracy()],
    };
    Trainer<BarNet> trainer = new(network, new Adam(0.01), options);
    TrainingHistory history = trainer.Fit(images.Train, images.Test);
    Evaluation evaluation = trainer.Evaluate(images.Test);
    Console.WriteLine($"{images.Train.Count} + {images.Test.Count} images of {images.Height} x {images.Width}");
    Console.WriteLine($"{history.StopReason}, loss below 0.2: {evaluation.Loss < 0.2}, {evaluation.Metrics[0]}");

    string file = Path.Combine(folder, "bars.safetensors");
    network.Save(file);
    BarNet copy = new(seed: 2);
    copy.Load(file);
    float[] outputs = network.Predict(images.Test);
    Console.WriteLine($"equal after loading: {outputs.AsSpan().SequenceEqual(copy.Predict(images.Test))}");

    BarNet.Inference inference = BarNet.Inference.Load(file);
    float[] answer = new float[2];
    inference.Predict(images.Test.Input(0), answer);
    Console.WriteLine($"inference form: {Math.Abs(answer[0] - outputs[0]) < 1e-5 && Math.Abs(answer[1] - outputs[1]) < 1e-5}");
    Console.WriteLine(string.Join(' ', outputs.Chunk(2).Select(output => output[1] > output[0] ? 1 : 0)));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

// A horizontal or a vertical bar, at a varying position, on a noisy background.
void WriteFiles()
{
    Random random = new(7);
    using FileStream images = File.Create(Path.Combine(folder, "images-idx3-ubyte"));
    using FileStream labels = File.Create(Path.Combine(folder, "labels-idx1-ubyte"));
    WriteHeader(images, Count, Size, Size);
    WriteHeader(labels, Count);
    for (int i = 0; i < Count; i++)
    {
        labels.WriteByte((byte)(i % 2));
        for (int pixel = 0; pixel < Size * Size; pixel++)
        {
            int line = i % 2 == 0 ? pixel / Size : pixel % Size;
            images.WriteByte((byte)(line == i % Size ? 220 : random.Next(60)));
        }
    }
}

void WriteHeader(Stream stream, params int[] sizes)
{
    byte[] header = new byte[4 + (4 * sizes.Length)];
    (header[2], header[3]) = (8, (byte)sizes.Length);
    for (int i = 0; i < sizes.Length; i++) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), sizes[i]);
    stream.Write(header);
}

[Network]
[Input(6, 6, 1)]
[Conv2D(4, kernel: 3), BatchNorm, Relu, MaxPool2D(2)]
[Flatten]
[Dense(8), Relu, Dropout(0.9)]
[Dense(2), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class BarNet;
