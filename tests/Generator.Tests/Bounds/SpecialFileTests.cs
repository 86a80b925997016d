using System.IO;
using System.Threading.Tasks;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>
/// Additional files that are no files, or longer than any memory: each ends in a diagnostic that says what is wrong, at once. Opening a
/// pipe would wait for somebody to write to it.
/// </summary>
public sealed class SpecialFileTests : IDisposable
{
    private const string Net = "using Lamina;\n\n[Network, Input(2), Dense(3), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";
    private const string Name = "Net.safetensors";
    private const string NoFile = "it is empty, or no regular file but a pipe or a device";
    private const long Terabyte = 1L << 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();

    private string Path => folder.File(Name);

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public async Task A_pipe_is_not_opened()
    {
        await folder.MakePipe(Name);
        AssertFault(NoFile);
    }

    [UnixFact]
    public async Task A_link_to_a_pipe_is_not_opened()
    {
        await folder.MakePipe(Name + ".pipe");
        File.CreateSymbolicLink(Path, Path + ".pipe");
        AssertFault(NoFile);
    }

    [UnixFact]
    public void A_link_to_a_device_that_never_ends_is_not_read()
    {
        File.CreateSymbolicLink(Path, "/dev/zero");
        AssertFault(NoFile);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path);
        AssertFault("it is a folder, not a regular file");
    }

    [UnixFact]
    public void A_link_to_a_folder_is_no_file()
    {
        File.CreateSymbolicLink(Path, folder.Path);
        AssertFault("it is a folder, not a regular file");
    }

    [UnixFact]
    public void Of_a_terabyte_of_zeros_only_the_header_is_read()
    {
        WriteSparse([]);
        AssertFault("it is no safetensors file");
    }

    [UnixFact]
    public void Of_a_terabyte_with_a_right_header_only_the_header_is_read()
    {
        WriteSparse(Right);
        AssertFault("there are bytes after its last tensor");
    }

    [UnixFact]
    public void A_link_to_a_right_file_is_read()
    {
        File.WriteAllBytes(Path + ".data", Right);
        File.CreateSymbolicLink(Path, Path + ".data");
        Assert.Empty(Run());
    }

    [UnixFact]
    public void A_link_to_nothing_and_a_circle_of_links_are_passed_over()
    {
        File.CreateSymbolicLink(Path, Path + ".gone");
        Assert.Empty(Run());
        File.CreateSymbolicLink(Path + ".gone", Path);
        Assert.Empty(Run());
    }

    [Fact]
    public void A_header_longer_than_its_file_is_not_allocated()
    {
        byte[] file = new byte[100];
        file[2] = 0x3d;
        File.WriteAllBytes(Path, file);
        long before = GC.GetTotalAllocatedBytes();
        AssertFault("it ends within its header");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    private static byte[] Right => Safetensors.Of(("dense1.weight", [3, 2]), ("dense1.bias", [3]));

    private void WriteSparse(byte[] start)
    {
        using FileStream file = File.Create(Path);
        file.Write(start);
        file.SetLength(Terabyte);
    }

    private void AssertFault(string fault)
    {
        LaminaDiagnostic diagnostic = Assert.Single(Run());
        Assert.Equal("LAM0078", diagnostic.Id);
        Assert.StartsWith("'Net.safetensors' does not fit 'Net': ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(fault, diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Our diagnostics; fails instead of waiting for ever.</summary>
    private IReadOnlyList<LaminaDiagnostic> Run()
    {
        Compilation compilation = Sources.Compile(SourceSettings.Default, Net);
        var run = Task.Run(() => LaminaAnalyzers.RunWithCompiler(compilation, [new NamedFile(Path)]));
        Assert.True(run.Wait(Patience), "The analyzer waits for the file.");
        return GeneratorRun.Ours(run.Result);
    }
}
