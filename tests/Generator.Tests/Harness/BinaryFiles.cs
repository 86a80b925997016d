using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Additional files of a project, in a folder of their own until they are disposed.</summary>
internal sealed class BinaryFiles : IDisposable
{
    private readonly string? folder;

    public BinaryFiles(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (files.Count == 0) return;
        folder = Directory.CreateTempSubdirectory("lamina-").FullName;
        foreach ((string name, byte[] content) in files) File.WriteAllBytes(Path.Combine(folder, name), content);
        Texts = [.. files.Select(file => new BinaryText(Path.Combine(folder, file.Name)))];
    }

    public ImmutableArray<AdditionalText> Texts { get; } = [];

    public void Dispose()
    {
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    /// <summary>A binary file as csc hands it out: asking for its text is an error of the build.</summary>
    private sealed class BinaryText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException($"CS2015: '{path}' is a binary file instead of a text file");
    }
}
