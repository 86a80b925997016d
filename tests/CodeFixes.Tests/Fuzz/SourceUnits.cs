using System.IO;
using Lamina.Generator.Tests.Corpus.Correct;
using Lamina.Generator.Tests.Corpus.Faults;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>What is mutated: the samples, the networks of EndToEnd.Tests, and both corpora.</summary>
internal static class SourceUnits
{
    private const string SamplesFolder = "samples", NetworksFolder = "tests/EndToEnd.Tests/Networks";

    /// <summary>The usings that the projects of those folders set.</summary>
    private const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\n"
        + "global using System.Linq;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n";

    /// <summary>Without nullable warnings, which these tests do not look at and which take a quarter of the time.</summary>
    private static readonly SourceSettings Settings = SourceSettings.Default with { AnalyzesNullable = false };

    /// <summary>This compiler knows C# 12 better than the one that builds the samples as C# 12.</summary>
    private static readonly SourceSettings ProgramSettings = Settings with { Language = LanguageVersion.Latest };

    public static IReadOnlyList<SourceUnit> All { get; } =
        [.. Samples(), .. Networks(SamplesFolder), .. Networks(NetworksFolder), .. Corpora()];

    /// <summary>Whole samples, programs included.</summary>
    private static IEnumerable<SourceUnit> Samples() =>
        from file in Repository.CSharpFiles(SamplesFolder)
        group file by Folder(file) into folder
        select new SourceUnit(folder.Key, [.. folder.Select(Repository.Read), .. Linked(folder.Key), Usings], ProgramSettings)
        {
            Fixed = 1 + Linked(folder.Key).Count, IsProgram = folder.Any(file => Path.GetFileName(file) == "Program.cs"),
        };

    /// <summary>The files of other samples that a project names.</summary>
    private static List<string> Linked(string folder) => Directory.GetFiles(Repository.PathOf(folder), "*.csproj")
        .SelectMany(project => System.Xml.Linq.XDocument.Load(project).Descendants("Compile"))
        .Select(item => Repository.Read(Path.Combine(folder, item.Attribute("Include")!.Value))).ToList();

    /// <summary>Each network alone with the types of its folder that it names.</summary>
    private static IEnumerable<SourceUnit> Networks(string root) =>
        from file in Repository.CSharpFiles(root)
        group (file, Root: (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Repository.Read(file), Settings.ParseOptions).GetRoot())
            by Folder(file) into folder
        from unit in new TypeClosure([.. folder.Select(row => row.Root)]).Networks()
        select new SourceUnit($"{folder.Key} {unit.Name}", [.. unit.Files, Usings], Settings) { Fixed = 1 };

    private static IEnumerable<SourceUnit> Corpora() =>
    [
        .. FaultCorpus.All.Select(fault => new SourceUnit(
            $"{fault.Id} {fault.What}", [fault.Source(0)], fault.Settings with { AnalyzesNullable = false, AdditionalFiles = [] })
        {
            IsRight = false,
        }),
        .. RightCorpus.All.Select(network => new SourceUnit(network.What, [network.Source(0)], Settings)),
    ];

    private static string Folder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
