using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>A name that is not typed yet is the compiler's error alone: a generated part without it would not even parse.</summary>
public class UnnamedHostTests
{
    private const string Network = "[Network, Input(2), Dense(1), Loss(Loss.Huber)]\n";

    [Theory]
    [InlineData(Network + "public partial class ;")]
    [InlineData(Network + "public partial class { }")]
    [InlineData(Network + "public partial class")]
    [InlineData(Network + "public partial class 1;")]
    [InlineData("namespace ;\n" + Network + "public partial class Net;")]
    [InlineData("namespace A. ;\n" + Network + "public partial class Net;")]
    [InlineData("namespace A.params.B;\n" + Network + "public partial class Net;")]
    [InlineData("namespace A::;\n" + Network + "public partial class Net;")]
    [InlineData("public partial class Outer<T, > { " + Network + "public partial class Net; }")]
    [InlineData(Network + "public partial class Net<T, >;")]
    [InlineData(Network + "public partial class Net<>;")]
    public void Nothing_is_generated_for_a_class_without_a_name(string source)
    {
        GeneratorRun run = GeneratorRun.Of("using Lamina;\n" + source);
        Assert.Empty(run.Files);
        Assert.Contains(run.Compiler, diagnostic => diagnostic.Id is "CS1001" or "CS0081" or "CS1525");
    }

    [Fact]
    public void The_class_is_generated_once_it_has_its_name() =>
        Assert.Single(GeneratorRun.Of(
            "using Lamina;\nnamespace A.@params.B;\n" + Network + "public partial class Net;").AssertClean().Files);
}
