using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Lamina.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lamina-").FullName;

    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Makes a named pipe that nothing writes to.</summary>
    public async Task MakePipe(string name)
    {
        using Process process = Process.Start("mkfifo", [System.IO.Path.Combine(Path, name)]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
