using System.Collections;
using System.Reflection;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Tests.Incremental;

/// <summary>The pipeline keeps values between edits; a symbol or tree among them would keep a whole compilation alive.</summary>
public class ReachabilityTests
{
    private const string Networks = """
        using Lamina;
        [Network, Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
        public partial class Valid;
        [Network, Input(2), Use<Wide>(4), Activation("Wave"), Dense(1), Loss("Cost")]
        public partial class Composed
        {
            static float Wave(float x) => x > 0 ? x : -x % 2;
            static float Cost(float prediction, float target) => prediction - target;
        }
        [Block, Dense(Arg.A), Tanh]
        public class Wide;
        public partial class Outer<T>
        {
            [Network, Input(2), Dense(0, Name = ""), Dropout(2), Loss((Loss)9)]
            public partial record Invalid { public Invalid(string s) { } public int Parameters; }
        }
        """;

    [Fact]
    public void No_symbol_tree_or_place_is_reachable_from_what_the_pipeline_keeps()
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Networks);
        GeneratorRunResult result = GeneratorDrivers.Result(GeneratorDrivers.Create(compilation).RunGenerators(compilation));
        var walk = new Walk();
        foreach (string step in new[] { NetworkGenerator.TrackingNames.Declarations, NetworkGenerator.TrackingNames.Files })
        {
            Assert.Equal(3, result.TrackedSteps[step].Length);
            foreach ((object value, _) in result.TrackedSteps[step].SelectMany(run => run.Outputs)) walk.Visit(value, step);
        }

        Assert.True(walk.Count > 50, $"Only {walk.Count} objects were visited.");
    }

    [Fact]
    public void The_walk_finds_a_symbol_however_deep()
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Networks);
        var hidden = new { List = new List<object> { Tuple.Create("a", (object)compilation.GlobalNamespace) } };
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new Walk().Visit(hidden, "test"));
    }

    /// <summary>Visits every object that fields and elements lead to.</summary>
    private sealed class Walk
    {
        private readonly HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

        public int Count => visited.Count;

        public void Visit(object? value, string path)
        {
            if (value is null or string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value)) return;
            Assert.False(
                value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or AttributeData or SyntaxReference
                    or SourceText or Delegate,
                $"{path} is a {value.GetType()}.");

            if (value is Array || (value is IList && !value.GetType().IsValueType))
            {
                foreach (object? item in (IEnumerable)value) Visit(item, path + "[]");
            }

            for (Type? type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Visit(field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }
    }
}
