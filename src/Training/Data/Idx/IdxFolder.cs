using System.IO;

namespace Lamina.Data;

/// <summary>A folder of images and labels in IDX files, as MNIST and similar data sets are published.</summary>
/// <remarks>
/// Either two pairs, <c>train-images-idx3-ubyte</c>/<c>train-labels-idx1-ubyte</c> and <c>t10k-…</c>, or one pair
/// <c>images-idx3-ubyte</c>/<c>labels-idx1-ubyte</c>, of which the first 80 % are for training and the rest for testing, in file
/// order. Each name may end in <c>.gz</c> and may be written with a dot (<c>train-images.idx3-ubyte</c>). Pixels become p/255.
/// </remarks>
public sealed class IdxFolder
{
    private IdxFolder(Dataset train, Dataset test, int height, int width)
    {
        Train = train;
        Test = test;
        Height = height;
        Width = width;
    }

    /// <summary>Examples to train on: inputs (examples, height · width) in [0, 1], targets one-hot.</summary>
    public Dataset Train { get; }

    /// <summary>Examples to test with, of the same shape.</summary>
    public Dataset Test { get; }

    /// <summary>Rows of one image.</summary>
    public int Height { get; }

    /// <summary>Columns of one image.</summary>
    public int Width { get; }

    /// <summary>Number of classes, which is the length of a target.</summary>
    public int Classes => Train.TargetLength;

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="classes">Number of classes; by default 10, or more if the largest label needs it.</param>
    /// <param name="limits">Limits on the size of each file; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">There is no complete pair.</exception>
    /// <exception cref="DataFileException">A file is damaged or exceeds a limit, or files do not belong together.</exception>
    public static IdxFolder Load(string folder, int? classes = null, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder}.");

        string? trainImages = Find(folder, "train-images", "idx3");
        return trainImages is null ? LoadOnePair(folder, classes, limits) : LoadTwoPairs(folder, trainImages, classes, limits);
    }

    private static IdxFolder LoadTwoPairs(string folder, string trainImages, int? classes, DataLimits limits)
    {
        Pair train = Pair.Read(trainImages, Require(folder, "train-labels", "idx1"), limits);
        Pair test = Pair.Read(Require(folder, "t10k-images", "idx3"), Require(folder, "t10k-labels", "idx1"), limits);
        if ((train.Height, train.Width) != (test.Height, test.Width))
        {
            throw new DataFileException(
                test.Images.File,
                $"The images are {test.Height}×{test.Width}; those of {train.Images.File} are {train.Height}×{train.Width}.", offset: 8);
        }

        int count = classes ?? DefaultClasses([train, test]);
        return new IdxFolder(train.ToDataset(count, limits), test.ToDataset(count, limits), train.Height, train.Width);
    }

    private static IdxFolder LoadOnePair(string folder, int? classes, DataLimits limits)
    {
        Pair all = Pair.Read(Require(folder, "images", "idx3"), Require(folder, "labels", "idx1"), limits);
        int train = (int)(all.Labels.Length * 4L / 5);
        if (train == 0)
        {
            throw new DataFileException(all.Images.File, "One image cannot be divided into train and test.", offset: 4);
        }

        Dataset dataset = all.ToDataset(classes ?? DefaultClasses([all]), limits);
        return new IdxFolder(dataset[..train], dataset[train..], all.Height, all.Width);
    }

    private static int DefaultClasses(Pair[] pairs) => Math.Max(10, pairs.Max(pair => pair.Labels.Max()) + 1);

    private static string Require(string folder, string name, string rank) =>
        Find(folder, name, rank)
        ?? throw new FileNotFoundException($"There is no {name}-{rank}-ubyte or {name}-{rank}-ubyte.gz in {folder}.");

    private static string? Find(string folder, string name, string rank)
    {
        string[] names = [$"{name}-{rank}-ubyte", $"{name}-{rank}-ubyte.gz", $"{name}.{rank}-ubyte", $"{name}.{rank}-ubyte.gz"];
        return names.Select(candidate => Path.Combine(folder, candidate)).FirstOrDefault(File.Exists);
    }

    /// <summary>Images and labels that belong together.</summary>
    private sealed record Pair(IdxArray Images, int[] Labels, string LabelFile)
    {
        public int Height => Images.Shape[1];

        public int Width => Images.Shape[2];

        public static Pair Read(string imageFile, string labelFile, DataLimits limits)
        {
            IdxArray images = IdxFile.ReadImages(imageFile, limits);
            int[] labels = IdxFile.ReadLabels(labelFile, limits);
            if (labels.Length != images.Shape[0])
            {
                throw new DataFileException(
                    labelFile, $"There are {labels.Length} labels for the {images.Shape[0]} images of {imageFile}.", offset: 4);
            }

            return new Pair(images, labels, labelFile);
        }

        public Dataset ToDataset(int classes, DataLimits limits)
        {
            Limit.Require(Images.File, "The images have", (decimal)Images.Length, limits.Numbers, nameof(DataLimits.Numbers));
            Limit.Require(
                LabelFile, $"The targets, one-hot over {classes} classes, have", (decimal)Labels.Length * classes,
                limits.Numbers, nameof(DataLimits.Numbers));
            int outside = Array.FindIndex(Labels, label => label >= classes);
            if (outside >= 0)
            {
                throw new DataFileException(LabelFile, $"Label {outside} is {Labels[outside]}; there are {classes} classes.");
            }

            float[] pixels = Images.ToSingles();
            for (int i = 0; i < pixels.Length; i++) pixels[i] /= 255;
            return Dataset.Own(pixels, Height * Width, OneHot.Encode(Labels, classes), classes);
        }
    }
}
