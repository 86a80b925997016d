using System.IO;
using System.Runtime.CompilerServices;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with a file that somebody has looked at, in Verify's conventions: <c>Class.Method.verified.cs</c> beside the test, and
/// <c>Class.Method.received.cs</c> beside that when they differ. <c>tests/accept-snapshots.sh</c> accepts what was received.
/// </summary>
internal static class Snapshot
{
    private const string Folder = "tests/Generator.Tests/Snapshots";

    public static void Verify(string text, string testClass, [CallerMemberName] string test = "")
    {
        string name = $"{testClass}.{test}";
        string verified = Repository.PathOf($"{Folder}/{name}.verified.cs");
        string received = Repository.PathOf($"{Folder}/{name}.received.cs");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"""
            {Folder}/{name}.verified.cs {(expected.Length == 0 ? "does not exist" : $"differs from line {FirstDifference(expected, text)} on")}.
            Compare it with {name}.received.cs. If what was received is right, accept it: tests/accept-snapshots.sh
            """);
    }

    private static int FirstDifference(string expected, string text) =>
        expected.Split('\n').Zip(text.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
