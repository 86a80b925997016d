using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>A network may have members of its own. $ stands for the attributes.</summary>
public class HostMemberTests
{
    [Theory]
    [InlineData("method", "public float[] Run(float[] x) { var y = new float[2]; Predict(x, y); return y; }")]
    [InlineData("overload of Predict's kin", "public int PredictClass(float[] x) => x.Length;")]
    [InlineData("property", "public string Title { get; set; } = \"\";")]
    [InlineData("non-null property without value", "public Net(string title) : this(1) => Title = title; public string Title { get; }")]
    [InlineData("required property", "public required string Title { get; init; }")]
    [InlineData("field and event",
        "private int count; public event System.Action? Changed; public void Change() { count++; Changed?.Invoke(); } public int Count "
            + "=> count;")]
    [InlineData("constructor without parameters", "public Net() : this(7) { }")]
    [InlineData("constructor that chains",
        "public Net(string name, ulong seed = 0) : this(seed) => Name = name; public string Name { get; } = \"\";")]
    [InlineData("constructor that chains twice", "public Net(int a) : this((ulong)a) { } public Net(string s) : this(s.Length) { }")]
    [InlineData("constructor with a seed by reference", "public Net(ref ulong state) : this(state++) { }")]
    [InlineData("accessors of nothing",
        "public int get_Predict() => 1; public int get_Dense1(int x) => x; public void set_Dense1(int x) { }")]
    [InlineData("private constructor", "private Net(double x) : this((ulong)x) { } public static Net Of(double x) => new(x);")]
    [InlineData("static constructor", "static Net() => Count = 1; public static int Count { get; }")]
    [InlineData(
        "static member", "public static int Count { get; set; } public static Net Make() => new(Description.InputLength > 1 ? 1ul : 2ul);")]
    [InlineData("finalizer", "~Net() { }")]
    [InlineData("indexer", "public float this[int i] => Parameters.Span[i];")]
    [InlineData("operator", "public static bool operator true(Net net) => true; public static bool operator false(Net net) => false;")]
    [InlineData("overrides",
        "public override string ToString() => Description.ToTable(); public override int GetHashCode() => 1; public override bool "
            + "Equals(object? other) => false;")]
    [InlineData("nested types", "public enum Kind { A } public class T; public struct V; public interface IThing;")]
    [InlineData("members called T and V",
        "public int T; public int V; public static int Span; public static string Lamina = \"\"; public static string System = \"\";")]
    [InlineData("members called as parameters of ours",
        "public int inputs; public int outputs, workspace, parameters, examples, slice, gradients, targets;")]
    [InlineData("member called as a helper",
        "public static int LaminaInvalid() => 1; public static int Forward() => 1; public int Backward, Evaluate, Penalty;")]
    [InlineData("member called Passes", "public int NetPasses; public int Passes;")]
    [InlineData("generic method", "public T Same<T>(T value) => value; public V Cast<V>(object o) => (V)o;")]
    [InlineData("partial method", "partial void OnDone(); public void Done() => OnDone();")]
    [InlineData("use of a layer", "public float Weight(int i) => Dense1.Weights[i] + Dense2.Biases[0];")]
    public void A_network_with(string member, string body) => Run(member, $"$ public partial class Net {{ {body} }}");

    [Theory]
    [InlineData("class with constructor", "public class Base { protected Base() { } } $ public partial class Net : Base;")]
    [InlineData("class with default argument",
        "public class Base { protected Base(int x = 1) => X = x; public int X { get; } } $ public partial class Net : Base;")]
    [InlineData("class with params",
        "public class Base { protected Base(params int[] x) => X = x; public int[] X { get; } } $ public partial class Net : Base;")]
    [InlineData("internal constructor", "public class Base { internal Base() { } } $ public partial class Net : Base;")]
    [InlineData("generic class", "public class Base<T>; $ public partial class Net : Base<int>;")]
    [InlineData("abstract class",
        "public abstract class Base { public abstract int Id { get; } } $ public partial class Net : Base { public override int Id => 1; "
            + "}")]
    [InlineData("private members of our names",
        "public class Base { private int Parameters = 1; public int P => Parameters; } $ public partial class Net : Base;")]
    [InlineData(
        "interface", "$ public partial class Net : System.IDisposable { public void Dispose() => System.GC.SuppressFinalize(this); }")]
    [InlineData("interface with our names",
        "public interface IPredicts { void Predict(System.ReadOnlySpan<float> input, System.Span<float> output); } $ public partial "
            + "class Net : IPredicts;")]
    [InlineData("INetwork by hand", "$ public partial class Net : Lamina.INetwork<Net>;")]
    [InlineData("equatable",
        "$ public partial class Net : System.IEquatable<Net> { public bool Equals(Net? other) => other == this; public override bool "
            + "Equals(object? o) => o == this; public override int GetHashCode() => 1; }")]
    public void A_network_that_derives_from(string kind, string source) => Run(kind, source);

    [Theory]
    [InlineData(
        "type of the same name elsewhere", "namespace A { $ public partial class Net; } namespace B { $ public partial class Net; }")]
    [InlineData("names that differ in case",
        "$ public partial class Net; $ public partial class NET; $ public partial class net2; $ public partial class Net2;")]
    [InlineData("nested and namespaced alike",
        "namespace A { $ public partial class B; } namespace C { public partial class A { $ public partial class B; } }")]
    [InlineData("several in one file", "$ public partial class A; $ internal partial class B; $ public sealed partial class C;")]
    public void Several_networks(string kind, string source)
    {
        GeneratorRun run = Run(kind, "#pragma warning disable CS8981\n" + source);
        Assert.Equal(source.Count(c => c == '$'), run.Files.Count);
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_files_that_differ_in_more()
    {
        GeneratorRun run = Run("case", "$ public partial class Net; $ public partial class NET;");
        Assert.Equal(2, run.Files.Select(file => file.Name.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void A_network_named_as_the_device_file_of_the_one_around_it_has_a_file_of_its_own()
    {
        const string Layers = "Lamina.Input(2), Lamina.Dense(1), Lamina.Loss(Lamina.Loss.MeanSquaredError)";
        GeneratorRun run = Run(
            "nested",
            $$"""
            [Lamina.Network(Targets = Lamina.Targets.OpenCl), {{Layers}}]
            public partial class Net
            {
                [Lamina.Network, {{Layers}}]
                public partial class OpenCl;
            }
            """);
        Assert.Equal(3, run.Files.Select(file => file.Name).Distinct().Count());
    }

    [Fact]
    public void The_interface_of_a_network_is_found_by_generic_code() => Run(
        "generic code",
        """
        $ public partial class Net;
        public static class Use
        {
            public static string Name<TNetwork>(TNetwork network)
                where TNetwork : class, Lamina.INetwork<TNetwork> => TNetwork.Description.Name + network.Parameters.Span.Length;

            public static string All() => Name(new Net()) + Name(new Net(seed: 3));
        }
        """);

    private static GeneratorRun Run(string kind, string source)
    {
        Assert.NotEmpty(kind);
        return GeneratorRun.Of(HostSource.Expand(source)).AssertClean();
    }
}
