using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Save with paths that are not regular files, and the attributes that it keeps when it replaces a file.</summary>
public class SpecialFileTests
{
    private const string Unix = "Windows has no such files";

    [SkippableFact]
    public void Pipes_sockets_and_devices_are_rejected_also_through_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), Unix);
        using TemporaryFolder folder = new();
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.File("socket")));
        Assert.Equal(0, Run("mkfifo", folder.File("pipe")));
        List<string> names = ["socket", "pipe"];

        // A device like /dev/full; only root may make one.
        if (Run("mknod", folder.File("device"), "c", "1", "7") == 0) names.Add("device");
        foreach (string name in names)
        {
            File.CreateSymbolicLink(folder.File(name + ".link"), name);
            foreach (string path in new[] { folder.File(name), folder.File(name + ".link") })
            {
                IOException exception = Assert.Throws<IOException>(() => new TinyNetwork().Save(path));
                Assert.Equal(
                    $"'{folder.File(name)}' is a device, a pipe or a socket; expected the path of a file. It was not replaced.",
                    exception.Message);
            }

            Assert.False(FileStatus.Of(folder.File(name)).IsRegular);
        }

        Assert.Equal(2 * names.Count, folder.Names.Count());
    }

    [SkippableFact]
    public void Links_are_kept_and_their_target_files_are_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege there");
        using TemporaryFolder folder = new();
        string target = folder.File("deep/a.safetensors");
        Directory.CreateDirectory(folder.File("deep"));
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(folder.File("one"), "deep/a.safetensors");
        File.CreateSymbolicLink(folder.File("two"), folder.File("one"));
        TinyNetwork network = new();
        network.Save(folder.File("two"));
        Assert.Equal(SafetensorsFile.Saved(network), File.ReadAllBytes(target));
        Assert.Equal("deep/a.safetensors", new FileInfo(folder.File("one")).LinkTarget);
        Assert.Equal(folder.File("one"), new FileInfo(folder.File("two")).LinkTarget);
        Assert.Equal([target], Directory.GetFiles(folder.File("deep")));
        Assert.Equal(["deep", "one", "two"], folder.Names.Order(StringComparer.Ordinal));

        // The link comes before its file.
        File.CreateSymbolicLink(folder.File("new"), "deep/b.safetensors");
        network.Save(folder.File("new"));
        Assert.Equal(SafetensorsFile.Saved(network), File.ReadAllBytes(folder.File("deep/b.safetensors")));
    }

    [SkippableFact]
    public void Links_to_folders_and_cyclic_links_are_rejected()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege there");
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File("folder"));
        File.CreateSymbolicLink(folder.File("link"), "folder");
        File.CreateSymbolicLink(folder.File("a"), "b");
        File.CreateSymbolicLink(folder.File("b"), "a");
        IOException exception = Assert.Throws<IOException>(() => new TinyNetwork().Save(folder.File("link")));
        Assert.Contains($"'{folder.File("folder")}' is a directory", exception.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => new TinyNetwork().Save(folder.File("a")));
        Assert.Equal(["a", "b", "folder", "link"], folder.Names.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("600")]
    [InlineData("640")]
    [InlineData("666")]
    [InlineData("444")]
    [InlineData("755")]
    public void The_mode_of_an_existing_file_is_kept(string mode)
    {
        Skip.If(OperatingSystem.IsWindows(), "modes are Unix's");
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        File.WriteAllText(path, "old");
        UnixFileMode expected = (UnixFileMode)Convert.ToInt32(mode, 8);
        File.SetUnixFileMode(path, expected);
        TinyNetwork network = new();
        network.Save(path);
        Assert.Equal(expected, File.GetUnixFileMode(path));
        Assert.Equal(SafetensorsFile.Saved(network), File.ReadAllBytes(path));
    }

    [SkippableFact]
    public void A_new_file_has_the_default_mode()
    {
        Skip.If(OperatingSystem.IsWindows(), "modes are Unix's");
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("usual"), "");
        new TinyNetwork().Save(folder.File("a"));
        Assert.Equal(File.GetUnixFileMode(folder.File("usual")), File.GetUnixFileMode(folder.File("a")));
    }

    [SkippableFact]
    public void The_owner_is_kept_if_the_process_may_change_owners()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName != "root", "only root may give files away");
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        File.WriteAllText(path, "old");
        Assert.Equal(0, Run("chown", "65534:65533", path));
        new TinyNetwork().Save(path);
        Assert.Equal((65534u, 65533u), FileStatus.Of(path).Owner);
    }

    [SkippableFact]
    public void The_folder_is_flushed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows flushes no folders");
        using TemporaryFolder folder = new();
        Assert.Equal(0, UnixCalls.Synchronize(folder.Path));
        Assert.Equal(-1, UnixCalls.Synchronize(folder.File("none")));
        FileStatus.Synchronize(folder.File("none"));
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
