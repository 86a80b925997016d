using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Lamina.Tests.Standalone;

/// <summary>
/// Runs the tests of an assembly in its own process. A test assembly that is published with its runtime needs no test host, so it runs on
/// runtimes and processors that this machine's <c>dotnet</c> lacks (docs/testing.md, "Other runtimes").
/// </summary>
internal static class StandaloneRun
{
    /// <summary>The first argument of the program that asks for it.</summary>
    public const string Command = "tests";

    /// <summary>Prints failures, reasons of skipped tests and, as the last line, the counts. Returns the exit code.</summary>
    /// <param name="assembly">The tests.</param>
    /// <param name="excluded">Parts of the full names of test classes that do not run.</param>
    public static int Run(Assembly assembly, IReadOnlyCollection<string> excluded)
    {
        using var framework = new XunitTestFramework(new NullMessageSink());
        using ITestFrameworkExecutor executor = framework.GetExecutor(assembly.GetName());
        var results = new ResultSink();
        executor.RunTests(
            Discover(framework, assembly).Where(test => !excluded.Any(part => ClassName(test).Contains(part, StringComparison.Ordinal))),
            results, new DefaultOptions());
        results.Wait();
        Console.WriteLine(FormattableString.Invariant($"{results.Passed} passed, {results.Failed} failed, {results.Skipped} skipped"));
        return results.Failed == 0 && results.Passed > 0 ? 0 : 1;
    }

    private static List<ITestCase> Discover(XunitTestFramework framework, Assembly assembly)
    {
        using ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        var found = new DiscoverySink();
        discoverer.Find(includeSourceInformation: false, found, new DefaultOptions());
        return found.Wait();
    }

    private static string ClassName(ITestCase test) => test.TestMethod.TestClass.Class.Name;
}
