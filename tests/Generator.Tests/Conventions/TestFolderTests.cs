using System.IO;
using System.Text.RegularExpressions;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>Tests are in the folder that has the name of the folder that they test.</summary>
public class TestFolderTests
{
    private const int MaxFiles = 25;

    private static readonly IReadOnlyList<string> Files = Repository.CSharpFiles("tests");

    /// <summary>Folders that no folder of src corresponds to, each with the reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["CodeFixes.Tests/Fuzz"] = "mutates sources for all corrections",
        ["CodeFixes.Tests/Harness"] = "runs corrections",
        ["Devices.Tests/Networks"] = "networks that only these tests compile",
        ["Devices.Tests/Sessions"] = "the contract of sessions, for every kind of device",
        ["Devices.Tests/Sharing"] = "compiles equal kernels of several networks once",
        ["Devices.Tests/Support"] = "helpers",
        ["EndToEnd.Tests/Accuracy"] = "no project of src: generated networks",
        ["EndToEnd.Tests/Deep"] = "no project of src: networks of a thousand layers",
        ["EndToEnd.Tests/Golden"] = "values from PyTorch",
        ["EndToEnd.Tests/Networks"] = "the networks that are generated",
        ["EndToEnd.Tests/Support"] = "helpers",
        ["Generator.Tests/Accuracy"] = "formulas in every language that the compiler writes",
        ["Generator.Tests/Bounds"] = "depth, size and cost, of all stages together",
        ["Generator.Tests/Conventions"] = "the source of the repository",
        ["Generator.Tests/Corpus"] = "mistakes as people make them, for all stages together",
        ["Generator.Tests/Documentation"] = "the code of the pages",
        ["Generator.Tests/Fuzz"] = "draws declarations for all stages together",
        ["Generator.Tests/Harness"] = "runs the compiler",
        ["Generator.Tests/Hosts"] = "kinds of classes, from parsing to generated code",
        ["Generator.Tests/Incremental"] = "the pipeline of the entry files",
        ["Generator.Tests/Interpreter"] = "the meaning of ops, which only tests compute",
        ["Generator.Tests/Snapshots"] = "the texts of all stages",
        ["Kernels.Tests/Safety"] = "hostile arguments for every kernel",
        ["Kernels.Tests/Support"] = "helpers",
        ["Package.Tests/Api"] = "no project of src: the members of all assemblies",
        ["Package.Tests/NativeAot"] = "no project of src: published programs",
        ["Package.Tests/Programs"] = "the programs that are published",
        ["Runtime.Tests/Golden"] = "values and files from PyTorch",
        ["Training.Tests/Arguments"] = "every public constructor and option",
        ["Training.Tests/Concurrency"] = "several threads with one network",
        ["Training.Tests/Devices"] = "training on a device that runs on the processor",
        ["Training.Tests/Golden"] = "values from scikit-learn",
        ["Training.Tests/HandWritten"] = "networks without generated code",
    };

    [Fact]
    public void No_folder_holds_more_files_than_a_page_shows() => Assert.Empty(
        from folder in Files.GroupBy(file => Path.GetDirectoryName(file)!)
        where folder.Count() > MaxFiles
        select $"{folder.Key} holds {folder.Count()} files");

    [Fact]
    public void Folders_of_a_test_project_are_those_of_its_source_or_have_a_reason() => Assert.Empty(
        from folder in TopFolders()
        let source = $"src/{folder.Replace(".Tests/", "/", StringComparison.Ordinal)}"
        where !Directory.Exists(Repository.PathOf(source)) && !Others.ContainsKey(folder)
        select $"tests/{folder} has no {source}; rename it, or add it to the table with its reason");

    [Fact]
    public void Every_folder_of_the_table_exists() => Assert.Empty(Others.Keys.Except(TopFolders()));

    /// <summary>Programs of users have no namespace. Files of tests/Shared share one, or have one per folder.</summary>
    [Fact]
    public void Namespaces_of_tests_follow_their_folders() => Assert.Empty(
        from file in Files
        where !file.StartsWith("tests/Shared/", StringComparison.Ordinal)
            && !file.StartsWith("tests/Package.Tests/Programs/", StringComparison.Ordinal)
        let expected = "Lamina." + string.Join('.', file.Split('/').Skip(1).SkipLast(1))
        where !Regex.IsMatch(Repository.Read(file), $@"^namespace {Regex.Escape(expected)}\s*[;{{]", RegexOptions.Multiline)
        select $"{file} is not in namespace {expected}");

    /// <summary>Each "Project.Tests/Folder" with a C# file at any depth.</summary>
    private static IEnumerable<string> TopFolders() =>
        from file in Files
        let parts = file.Split('/')
        where parts.Length > 3 && parts[1] != "Shared"
        group file by $"{parts[1]}/{parts[2]}" into folder
        select folder.Key;
}
