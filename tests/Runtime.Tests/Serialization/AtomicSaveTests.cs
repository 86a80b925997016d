using System.IO;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

public class AtomicSaveTests
{
    [Fact]
    public void Saving_replaces_an_existing_longer_file_and_leaves_nothing_else()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        File.WriteAllBytes(path, new byte[10_000]);
        TinyNetwork network = new();
        network.Save(path);
        Assert.Equal(SafetensorsFile.Saved(network), File.ReadAllBytes(path));
        Assert.Equal(["a.safetensors"], folder.Names);
    }

    [Fact]
    public void An_error_during_writing_keeps_the_old_file_and_leaves_no_temporary_file()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        File.WriteAllText(path, "old");
        IOException thrown = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("disk full");
        }));
        Assert.Equal("disk full", thrown.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.safetensors"], folder.Names);
    }

    [Fact]
    public void While_writing_the_old_file_is_still_complete()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        File.WriteAllText(path, "old");
        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path));
        });
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_directory_is_not_replaced()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        Directory.CreateDirectory(path);
        IOException exception = Assert.Throws<IOException>(() => new TinyNetwork().Save(path));
        Assert.Contains($"'{path}' is a directory", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["a.safetensors"], folder.Names);
    }

    [Fact]
    public void The_message_names_a_missing_directory()
    {
        using TemporaryFolder folder = new();
        DirectoryNotFoundException exception =
            Assert.Throws<DirectoryNotFoundException>(() => new TinyNetwork().Save(folder.File("none/a.safetensors")));
        Assert.Contains($"no directory '{folder.File("none")}'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_path_and_a_long_name_work()
    {
        using TemporaryFolder folder = new();
        string path = Path.GetRelativePath(Environment.CurrentDirectory, folder.File(new string('n', 250)));
        new TinyNetwork().Save(path);
        Assert.Equal([new string('n', 250)], folder.Names);
    }
}
