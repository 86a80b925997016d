using System.IO;
using Lamina.Data;

namespace Lamina.Training.Tests.Data.Idx;

public sealed class IdxFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")]
    [InlineData("train-images.idx3-ubyte", "train-labels.idx1-ubyte.gz", "t10k-images.idx3-ubyte.gz", "t10k-labels-idx1-ubyte")]
    public void Two_pairs_are_train_and_test(string trainImages, string trainLabels, string testImages, string testLabels)
    {
        Write(trainImages, IdxBytes.Images(3, 2, 4));
        Write(trainLabels, IdxBytes.Labels(0, 9, 2));
        Write(testImages, IdxBytes.Images(1, 2, 4));
        Write(testLabels, IdxBytes.Labels(5));
        IdxFolder data = IdxFolder.Load(folder.Path);
        Assert.Equal((2, 4, 10), (data.Height, data.Width, data.Classes));
        Assert.Equal((3, 1), (data.Train.Count, data.Test.Count));
        Assert.Equal(9, OneHot.Decode(data.Train.Target(1)));
        Assert.Equal(5, OneHot.Decode(data.Test.Target(0)));
        Assert.Equal([8 / 255f, 9 / 255f], data.Train.Input(1)[..2].ToArray());
    }

    [Fact]
    public void One_pair_is_divided_four_to_one_in_file_order()
    {
        Write("images-idx3-ubyte.gz", IdxBytes.Images(11, 1, 1));
        Write("labels-idx1-ubyte", IdxBytes.Labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11));
        IdxFolder data = IdxFolder.Load(folder.Path);
        Assert.Equal((8, 3, 12), (data.Train.Count, data.Test.Count, data.Classes));
        Assert.Equal(8 / 255f, data.Test.Inputs[0]);
        Assert.Equal(11, OneHot.Decode(data.Test.Target(2)));
    }

    [Fact]
    public void The_number_of_classes_can_be_given()
    {
        Write("images-idx3-ubyte", IdxBytes.Images(2, 1, 1));
        string labels = Write("labels-idx1-ubyte", IdxBytes.Labels(0, 2));
        Assert.Equal(3, IdxFolder.Load(folder.Path, classes: 3).Classes);
        DataFileException exception = Assert.Throws<DataFileException>(() => IdxFolder.Load(folder.Path, classes: 2));
        Assert.Equal($"{labels}: Label 1 is 2; there are 2 classes.", exception.Message);
    }

    [Fact]
    public void The_message_names_a_missing_folder() => Assert.Contains(
        "no-such-folder", Assert.Throws<DirectoryNotFoundException>(() => IdxFolder.Load("no-such-folder")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_message_names_a_missing_file()
    {
        Assert.Contains(
            "images-idx3-ubyte", Assert.Throws<FileNotFoundException>(() => IdxFolder.Load(folder.Path)).Message, StringComparison.Ordinal);
        Write("train-images-idx3-ubyte", IdxBytes.Images(2, 1, 1));
        Write("train-labels-idx1-ubyte", IdxBytes.Labels(0, 2));
        Assert.Contains(
            "t10k-images-idx3-ubyte", Assert.Throws<FileNotFoundException>(() => IdxFolder.Load(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Different_counts_throw()
    {
        string images = Write("images-idx3-ubyte", IdxBytes.Images(3, 1, 1));
        string labels = Write("labels-idx1-ubyte", IdxBytes.Labels(0, 2));
        DataFileException exception = Assert.Throws<DataFileException>(() => IdxFolder.Load(folder.Path));
        Assert.Equal($"{labels}, offset 4: There are 2 labels for the 3 images of {images}.", exception.Message);
    }

    [Fact]
    public void Different_image_sizes_throw()
    {
        Write("train-images-idx3-ubyte", IdxBytes.Images(1, 2, 4));
        Write("train-labels-idx1-ubyte", IdxBytes.Labels(0));
        string images = Write("t10k-images-idx3-ubyte", IdxBytes.Images(1, 4, 2));
        Write("t10k-labels-idx1-ubyte", IdxBytes.Labels(0));
        DataFileException exception = Assert.Throws<DataFileException>(() => IdxFolder.Load(folder.Path));
        Assert.Equal(images, exception.File);
        Assert.Contains("The images are 4×2; those of", exception.Message, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] content) =>
        folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip.Pack(content) : content);
}
