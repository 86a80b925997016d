using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Lamina.Tests;
using Xunit.Abstractions;

namespace Lamina.Kernels.Tests.Safety;

/// <summary>
/// No public member reads or writes outside the memory that it is given, whatever the arguments, unless its name ends with "Unsafe".
/// A child process calls every kernel with spans between pages that may not be touched.
/// </summary>
public class KernelSafetyTests(ITestOutputHelper output)
{
    private const int SeedsOfABatch = 50, BriefBatches = 2, FullBatches = 100;

    [SkippableFact]
    public void Hostile_arguments_are_computed_or_refused()
    {
        Skip.IfNot(GuardedMemory.IsSupported, "pages are protected with Linux's calls only");
        IReadOnlyList<int> batches = Budget.Seeds(FullBatches, BriefBatches);
        output.WriteLine(Budget.Describe("batches of kernel calls", batches, FullBatches));
        foreach (int batch in batches)
        {
            (int code, string printed) = ChildProcess.Start(
                typeof(Program).Assembly, [Text(batch * SeedsOfABatch), Text(SeedsOfABatch)], ("DOTNET_TieredPGO", "0"));
            string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string? finding = lines.FirstOrDefault(line => line.StartsWith("wrong", StringComparison.Ordinal));
            Assert.True(finding is null, finding);
            Assert.True(code == 0 && lines[^1] == HostileRun.Done, $"the process ended with {code} in: {lines[^1]}");
        }
    }

    /// <summary>The static kernels: public methods that take spans, except those with Unsafe in their names.</summary>
    [Fact]
    public void Every_public_kernel_is_called()
    {
        IEnumerable<string> kernels =
            from type in Types
            where type.IsAbstract && type.IsSealed
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.GetParameters().Any(parameter => IsSpan(parameter.ParameterType))
                && !method.Name.EndsWith("Unsafe", StringComparison.Ordinal)
            select $"{type.Name.Split('`')[0]}.{method.Name}";
        Assert.Empty(kernels.Except(HostileRun.Calls.Select(row => row.Call.Name)).Except(OfTheirOwn.Keys));
    }

    /// <summary>The only unchecked members are the loads and stores of lanes, and the layers of small networks.</summary>
    [Fact]
    public void Unsafe_members_are_those_of_lanes() => Assert.Equal(
        ["ApplyUnsafe", "InferUnsafe", "LoadStridedUnsafe", "LoadUnsafe", "RunUnsafe", "StoreUnsafe"],
        (from type in Types
         from member in type.GetMembers()
         where member.Name.EndsWith("Unsafe", StringComparison.Ordinal)
         select member.Name).Distinct().Order());

    /// <summary>Generated code needs them to be public. Completion should not offer them to people.</summary>
    [Fact]
    public void What_only_generated_code_calls_is_hidden_from_completion() => Assert.Empty(
        from type in Types
        where type.Namespace == "Lamina.Kernels" && !type.IsNested
        where type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never
        select type.FullName);

    /// <summary>Kernels lie in their own assembly, and those that draw numbers in that of networks.</summary>
    private static IEnumerable<Type> Types =>
        typeof(MatrixProduct<,>).Assembly.GetExportedTypes().Concat(typeof(NetworkDescription).Assembly.GetExportedTypes());

    /// <summary>Public members with spans that compute nothing with raw memory, and what checks them.</summary>
    private static readonly Dictionary<string, string> OfTheirOwn = new()
    {
        ["GradientClipping.ByValue"] = "slices of spans only",
        ["GradientClipping.ByNorm"] = "slices of spans only",
        ["DimensionCheck.Apart"] = "looks at no element",
        ["WidestInference.Pack"] = "hands its arguments to a network's method",
        ["WidestInference.Infer"] = "hands its arguments to a network's method",
        ["WidestLanes.Forward"] = "hands its arguments to a network's method",
        ["WidestLanes.Evaluate"] = "hands its arguments to a network's method",
        ["WidestLanes.Backward"] = "hands its arguments to a network's method",
    };

    private static bool IsSpan(Type type) =>
        type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Span<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
