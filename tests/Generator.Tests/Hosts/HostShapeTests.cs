using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>Every kind of class, at every kind of place, becomes a network without a warning. $ stands for the attributes.</summary>
public class HostShapeTests
{
    [Theory]
    [InlineData("public class", "$ public partial class Net;")]
    [InlineData("internal class", "$ internal partial class Net { }")]
    [InlineData("sealed class", "$ public sealed partial class Net;")]
    [InlineData("sealed on another part", "$ public partial class Net; public sealed partial class Net;")]
    [InlineData("unsafe class", "$ public unsafe partial class Net;", true)]
    [InlineData("record", "$ public partial record Net;")]
    [InlineData("record class", "$ public partial record class Net { public int Tag { get; init; } }")]
    [InlineData("sealed record", "$ public sealed partial record Net;")]
    [InlineData("derived record", "public record Base; $ public partial record Net : Base;")]
    [InlineData("record of two", "$ public sealed partial record A; $ public sealed partial record B;")]
    public void A_class_of_any_kind(string kind, string source, bool allowsUnsafe = false) => Run(kind, source, allowsUnsafe);

    [Theory]
    [InlineData("generic", "$ public partial class Net<T>;")]
    [InlineData("two type parameters", "$ public partial class Net<TKey, TValue> where TKey : notnull where TValue : class?;")]
    [InlineData("all letters of ours", "$ public partial class Net<T, V, TNumber1, TNetwork, TSelf>;")]
    [InlineData("unmanaged constraint", "$ public partial class Net<T> where T : unmanaged, System.Numerics.INumber<T>;")]
    [InlineData("parameter with attribute",
        "[System.AttributeUsage(System.AttributeTargets.All)] class A : System.Attribute; $ partial class Net<[A] T>;")]
    [InlineData("keyword parameter", "$ public partial class Net<@class, @where>;")]
    [InlineData("self constraint", "$ public partial class Net<T> where T : Net<T>;")]
    [InlineData("same name, other arity", "$ public partial class Net; $ public partial class Net<T>; $ public partial class Net<T, V>;")]
    public void A_generic_class(string kind, string source) => Run(kind, source);

    [Theory]
    [InlineData("class", "public partial class Outer { $ public partial class Net; }")]
    [InlineData("static class", "public static partial class Outer { $ public partial class Net; }")]
    [InlineData("abstract class", "public abstract partial class Outer { $ protected partial class Net; }")]
    [InlineData("struct", "public partial struct Outer { $ public partial class Net; }")]
    [InlineData("readonly struct", "public readonly partial struct Outer { $ public partial class Net; }")]
    [InlineData("ref struct", "public ref partial struct Outer { $ public partial class Net; }")]
    [InlineData("record", "public partial record Outer(int X) { $ public partial class Net; }")]
    [InlineData("record struct", "public partial record struct Outer(int X) { $ public partial class Net; }")]
    [InlineData("readonly record struct", "public readonly partial record struct Outer { $ public partial class Net; }")]
    [InlineData("interface", "public partial interface IOuter { $ public partial class Net; }")]
    [InlineData("generic class", "public partial class Outer<T> { $ public partial class Net; }")]
    [InlineData("generic class, same letter within", "public partial class Outer<T> where T : struct { $ public partial class Net<V>; }")]
    [InlineData("generic interface", "public partial interface IOuter<T> { $ internal partial class Net; }")]
    [InlineData("three levels",
        "public partial class A<T> { public partial struct B<V> { partial interface C { $ public partial class Net<W>; } } }")]
    [InlineData("private",
        "public partial class Outer { $ private partial class Net; public static int Count() => new Net().Parameters.Span.Length; }")]
    [InlineData("protected", "public partial class Outer { $ protected partial class Net; }")]
    [InlineData("private protected", "public partial class Outer { $ private protected partial class Net; }")]
    [InlineData("protected internal", "public partial class Outer { $ protected internal partial class Net; }")]
    [InlineData("network in a network", "$ public partial class Net { $ public partial class Inner; }")]
    [InlineData("primary constructor outside", "public partial class Outer(int x) { public int X => x; $ public partial class Net; }")]
    [InlineData(
        "new modifier", "public class Base { public class Net; } public partial class Outer : Base { $ public new partial class Net; }")]
    public void A_class_nested_in(string container, string source) => Run(container, source);

    [Theory]
    [InlineData("global", "$ public partial class Net;")]
    [InlineData("block", "namespace A { $ public partial class Net; }")]
    [InlineData("file-scoped", "namespace A.B;\n$ public partial class Net;")]
    [InlineData("nested blocks", "namespace A { namespace B.C { $ public partial class Net; } }")]
    [InlineData("keyword", "namespace @class.@namespace.A;\n$ public partial class Net;")]
    [InlineData("contextual keyword", "namespace record.file.@await;\n$ public partial class Net;")]
    [InlineData("named Lamina inside", "namespace Acme.Lamina;\n$ public partial class Net;")]
    [InlineData("named System inside", "namespace Acme.System.Numerics;\n$ public partial class Net;")]
    [InlineData("below ours", "namespace Lamina.Models;\n$ public partial class Net;")]
    [InlineData("ours", "namespace Lamina;\n$ public partial class Net;")]
    [InlineData("of the generated passes", "namespace Lamina.Generated;\n$ public partial class Net;")]
    public void A_class_in_a_namespace(string kind, string source) => Run(kind, source);

    [Theory]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("@file")]
    [InlineData("@var")]
    [InlineData("@_")]
    [InlineData("@async")]
    [InlineData("T")]
    [InlineData("V")]
    [InlineData("Ünïcödé")]
    [InlineData("数字")]
    [InlineData("Net\\u0041")]
    [InlineData("Span")]
    [InlineData("Lanes512")]
    [InlineData("Workspace")]
    [InlineData("MatrixProduct")]
    [InlineData("Predictor")]
    [InlineData("INetwork")]
    [InlineData("System")]
    [InlineData("Scalar")]
    [InlineData("NetPasses")]
    public void A_class_named(string name) => Run(
        name, $"#pragma warning disable CS8981\nnamespace Acme;\n{HostSource.Attributes} public partial class {name};");

    private static void Run(string kind, string source, bool allowsUnsafe = false)
    {
        Assert.NotEmpty(kind);
        SourceSettings settings = SourceSettings.Default with { AllowsUnsafe = allowsUnsafe };
        GeneratorRun run = GeneratorRun.Of(settings, HostSource.Expand(source)).AssertClean();
        Assert.NotEmpty(run.Files);
    }
}
