using System.IO;
using System.Runtime.CompilerServices;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Snapshots;

/// <summary>One text of a test.</summary>
/// <param name="Extension">Of its file.</param>
/// <param name="Data">The text.</param>
/// <param name="Name">Among the texts of the test, or null for the only one.</param>
internal sealed record Target(string Extension, string Data, string? Name = null);

/// <summary>
/// Compares texts with files that somebody has looked at. Names of types, parameters and files are those of Verify.Xunit, so that it can
/// take the place of this file: <c>Class.Method#name.verified.txt</c> beside the test, and <c>.received.txt</c> beside that when the text
/// is another.
/// </summary>
internal static class Snapshot
{
    private const string Folder = "tests/Generator.Tests/Snapshots";

    /// <summary>All texts are looked at before the test fails, so that all received files are there.</summary>
    public static void Verify(string testClass, IEnumerable<Target> targets, [CallerMemberName] string method = "")
    {
        string test = $"{testClass}.{method}";
        var faults = new List<string>();
        var verified = new List<string>();
        foreach (Target target in targets)
        {
            string name = target.Name is null ? test : $"{test}#{target.Name}";
            verified.Add($"{name}.verified.{target.Extension}");
            if (Difference(name, target) is { } fault) faults.Add(fault);
        }

        faults.AddRange(Stored(test).Except(verified).Select(stale => $"{Folder}/{stale} is no text of the test any more; delete it."));
        faults.Add("If what was received is right, accept it: tests/accept-snapshots.sh");
        if (faults.Count > 1) Assert.Fail(string.Join("\n", faults));
    }

    /// <summary>Where a text is another than the file's; null where it is the same.</summary>
    private static string? Difference(string name, Target target)
    {
        string verified = Repository.PathOf($"{Folder}/{name}.verified.{target.Extension}");
        string received = Repository.PathOf($"{Folder}/{name}.received.{target.Extension}");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == target.Data)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, target.Data);
        string how = expected.Length == 0 ? "does not exist" : $"differs from line {FirstDifference(expected, target.Data)} on";
        return $"{Path.GetRelativePath(Repository.PathOf("."), verified)} {how}; compare it with {Path.GetFileName(received)}.";
    }

    /// <summary>Names of the verified files of a test.</summary>
    private static IEnumerable<string> Stored(string test) => new[] { $"{test}.verified.*", $"{test}#*.verified.*" }
        .SelectMany(pattern => Directory.EnumerateFiles(Repository.PathOf(Folder), pattern)).Select(path => Path.GetFileName(path));

    private static int FirstDifference(string expected, string text) =>
        expected.Split('\n').Zip(text.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
