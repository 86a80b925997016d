using System.IO;
using System.Runtime.CompilerServices;

namespace Lamina.Tests;

/// <summary>
/// Compares texts with files that somebody has reviewed. Names of parameters and files are those of Verify.Xunit, which can
/// replace this file: the file <c>Class.Method#name.verified.txt</c> next to the test, and <c>.received.txt</c> next to that one when
/// the text differs.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares every text before it fails, so that one run writes all received files.</summary>
    /// <param name="texts">The texts of a test.</param>
    /// <param name="method">The test.</param>
    /// <param name="sourceFile">The file of the test, named after its class. The snapshots are next to it.</param>
    public static void Verify(
        IEnumerable<SnapshotText> texts, [CallerMemberName] string method = "", [CallerFilePath] string sourceFile = "")
    {
        string folder = FolderOf(sourceFile);
        string test = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var faults = new List<string>();
        var verified = new List<string>();
        foreach (SnapshotText text in texts)
        {
            string name = text.Name is null ? test : $"{test}#{text.Name}";
            verified.Add($"{name}.verified.{text.Extension}");
            if (Difference($"{folder}/{name}", text) is { } fault) faults.Add(fault);
        }

        faults.AddRange(Stored(folder, test).Except(verified).Select(
            stale => $"{folder}/{stale} is no text of the test any more; delete it."));
        faults.Add("If the received texts are right, accept them: tests/accept-snapshots.sh");
        if (faults.Count > 1) Assert.Fail(string.Join("\n", faults));
    }

    /// <summary>Where a text first differs from its file; null if they are equal.</summary>
    private static string? Difference(string name, SnapshotText text)
    {
        string verified = Repository.PathOf($"{name}.verified.{text.Extension}");
        string received = Repository.PathOf($"{name}.received.{text.Extension}");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == text.Data)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, text.Data);
        string how = expected.Length == 0 ? "does not exist" : $"differs from line {FirstDifference(expected, text.Data)} on";
        return $"{name}.verified.{text.Extension} {how}; compare it with {Path.GetFileName(received)}.";
    }

    /// <summary>Names of the verified files of a test.</summary>
    private static IEnumerable<string> Stored(string folder, string test) => new[] { $"{test}.verified.*", $"{test}#*.verified.*" }
        .SelectMany(pattern => Directory.EnumerateFiles(Repository.PathOf(folder), pattern)).Select(path => Path.GetFileName(path));

    /// <summary>The folder of a source file, from the root. A build on a server maps the root to another path.</summary>
    private static string FolderOf(string sourceFile)
    {
        string[] parts = sourceFile.Split('/', '\\');
        int tests = Array.LastIndexOf(parts, "tests");
        return string.Join('/', parts[tests..^1]);
    }

    private static int FirstDifference(string expected, string actual) =>
        expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
