using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Tests.Harness;

/// <summary>An additional file of which only the path is asked for.</summary>
internal sealed class NamedFile(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"CS2015: '{path}' is a binary file instead of a text file");
}
