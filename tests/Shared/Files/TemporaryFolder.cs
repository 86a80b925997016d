using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Lamina.Tests;

/// <summary>An empty folder that is deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-tests-");

    public string Path => folder.FullName;

    public IEnumerable<string> Names => folder.EnumerateFileSystemInfos().Select(entry => entry.Name);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The path of a new file.</summary>
    public string Write(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(File(name), content);
        return File(name);
    }

    /// <summary>Creates a named pipe without a writer.</summary>
    public async Task MakePipe(string name)
    {
        using Process process = Process.Start("mkfifo", [File(name)]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
