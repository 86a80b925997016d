using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Writers that are killed, that run concurrently, and that run out of space: the file is always one complete version.</summary>
public class CrashTests
{
    [Fact]
    public void After_a_kill_the_file_is_the_last_version_or_the_next_and_no_other_file_is_left()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        VersionNetwork network = new();
        Random random = new(1);
        int first = 1;
        for (int kill = 0; kill < Budget.Of(4, 100); kill++)
        {
            int saved = KilledAfter(path, first, random.Next(1, 60));
            network.Load(path);
            Assert.InRange(network.Version, saved, saved + 1);
            first = network.Version + 1;
        }

        // A writer that was killed may have left a file; the next save removes it.
        network.Save(path);
        Assert.Equal(["a.safetensors"], folder.Names);
    }

    [Fact]
    public void Two_processes_that_save_to_one_path_replace_complete_files()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        VersionNetwork network = new();
        network.Version = 1;
        network.Save(path);
        using Process odd = SavingProgram.Start(path, first: 1, step: 2);
        using Process even = SavingProgram.Start(path, first: 2, step: 2);
        try
        {
            // Both run once both have printed that they saved.
            Assert.Equal("1", odd.StandardOutput.ReadLine());
            Assert.Equal("2", even.StandardOutput.ReadLine());
            var versions = new HashSet<int>();
            for (int load = 0; load < Budget.Of(100, 2000); load++)
            {
                network.Load(path);
                versions.Add(network.Version);
            }

            Assert.True(versions.Count > 2, $"{versions.Count} versions were seen");
            foreach (Process writer in new[] { odd, even })
                Assert.False(writer.HasExited, writer.HasExited ? SavingProgram.Output(writer) : "");
        }
        finally
        {
            odd.Kill();
            even.Kill();
            odd.WaitForExit();
            even.WaitForExit();
        }

        network.Save(path);
        Assert.Equal(["a.safetensors"], folder.Names);
    }

    [Fact]
    public void The_temporary_file_of_a_running_writer_stays()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");

        // Without a process, of a process that has ended, and of a process that reuses the ID of a writer that has ended.
        string old = TemporaryFiles.Name(folder.Path);
        foreach (string stale in new[] { folder.File(".lamina-x.tmp"), folder.File(".lamina-99999999-x.tmp"), old })
            File.WriteAllText(stale, "stale");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddMinutes(-1));
        string live = TemporaryFiles.Name(folder.Path);
        using (FileStream writer = TemporaryFiles.Create(live, isPrivate: false)!)
        {
            writer.Write("live"u8);
            writer.Flush();
            File.SetLastWriteTimeUtc(live, DateTime.UtcNow.AddMinutes(-1));
            new TinyNetwork().Save(path);
            Assert.Equal([Path.GetFileName(live), "a.safetensors"], folder.Names.Order(StringComparer.Ordinal));
            Assert.True(TemporaryFiles.TryMove(live, folder.File("b")));
        }

        Assert.Equal("live", File.ReadAllText(folder.File("b")));
    }

    [SkippableFact]
    public void A_full_disk_does_not_change_the_old_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "a small disk needs mount, or a limit of Unix");
        using TemporaryFolder folder = new();
        string disk = folder.File("disk");
        Directory.CreateDirectory(disk);
        string path = Path.Combine(disk, "a.safetensors");
        bool isMounted = Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0;
        try
        {
            VersionNetwork network = new();
            network.Version = 1;
            network.Save(path);
            string error = isMounted ? SaveHere(path) : SaveWithLimit(path);
            Assert.StartsWith("IOException: ", error, StringComparison.Ordinal);
            network.Load(path);
            Assert.Equal(1, network.Version);
            Assert.Equal([path], Directory.GetFiles(disk));
        }
        finally
        {
            if (isMounted) Assert.Equal(0, Run("umount", disk));
        }
    }

    [SkippableFact]
    public void A_read_only_folder_keeps_its_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "permissions of directories are Unix's");
        bool isRoot = Environment.UserName == "root";
        Skip.If(isRoot && !File.Exists("/usr/bin/setpriv"), "root may write everywhere, and there is no setpriv to become another user");
        using TemporaryFolder folder = new();
        string path = folder.File("a.safetensors");
        VersionNetwork network = new();
        network.Version = 1;
        network.Save(path);
        Mode(path, "644");
        Mode(folder.Path, "555");
        try
        {
            string[] before = isRoot ? ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
            using Process child = SavingProgram.Start(path, 2, 0, before);
            string error = SavingProgram.Output(child);
            Skip.If(child.ExitCode != 0, $"another user cannot run the tests: {error}");
            Assert.StartsWith("UnauthorizedAccessException: ", error, StringComparison.Ordinal);
            network.Load(path);
            Assert.Equal(1, network.Version);
            Assert.Equal(["a.safetensors"], folder.Names);
        }
        finally
        {
            Mode(folder.Path, "755");
        }
    }

    /// <summary>The last version that a child reported as saved before it was killed.</summary>
    private static int KilledAfter(string path, int first, int milliseconds)
    {
        using Process child = SavingProgram.Start(path, first, step: 1);
        string? line = child.StandardOutput.ReadLine();
        Thread.Sleep(milliseconds);
        child.Kill();
        int saved = 0;
        for (; line is not null; line = child.StandardOutput.ReadLine())
        {
            // The last line may be truncated.
            if (int.TryParse(line, CultureInfo.InvariantCulture, out int version) && version > saved) saved = version;
        }

        child.WaitForExit();
        Assert.True(saved >= first, "the child saved nothing");
        return saved;
    }

    private static string SaveHere(string path)
    {
        VersionNetwork network = new();
        IOException exception = Assert.Throws<IOException>(() => network.Save(path));
        return $"IOException: {exception.Message}";
    }

    /// <summary>A child process that can only write files of half the length.</summary>
    private static string SaveWithLimit(string path)
    {
        string script = string.Create(
            CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {VersionNetwork.DataLength / 2 / 512}; exec \"$@\"");
        using Process child = SavingProgram.Start(path, 2, 0, "/bin/sh", "-c", script, "sh");
        return SavingProgram.Output(child);
    }

    private static void Mode(string path, string mode) => Assert.Equal(0, Run("chmod", mode, path));

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
