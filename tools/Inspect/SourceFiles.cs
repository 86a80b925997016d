using System.IO;
using System.Text;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Inspect;

/// <summary>Compiles the user's files as a project would that references Lamina and has implicit usings.</summary>
internal static class SourceFiles
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    /// <summary>Without the user's files; what is made from it shares what is read from references.</summary>
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Inspected",
        [CSharpSyntaxTree.ParseText(ImplicitUsings, Language)],
        References(),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static CSharpCompilation Compile(IEnumerable<string> paths) =>
        Project.AddSyntaxTrees(paths.SelectMany(Files).Distinct().Select(Parse));

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new InspectException(ExitCodes.WrongCommand, $"There is no file or folder '{path}'.");
        return Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
    }

    private static SyntaxTree Parse(string path)
    {
        using FileStream file = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(file, Encoding.UTF8), Language, path);
    }

    /// <summary>The platform that the tool runs on, and the assemblies of the package.</summary>
    private static IEnumerable<MetadataReference> References()
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> ofPlatform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == platform);
        Type[] products =
            [typeof(NetworkAttribute), typeof(MatrixProduct<,>), typeof(NetworkDescription), typeof(DeviceProgram), typeof(Dataset)];
        return products.Select(type => type.Assembly.Location).Concat(ofPlatform)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
