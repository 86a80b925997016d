using Lamina.Generator.Differentiation;
using Lamina.Generator.Emission.CSharp;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Emission;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>An op has a row in every table that docs/common-tasks.md names; these tests name the op whose row is missing.</summary>
public class OpTableTests
{
    private static readonly Type[] All =
        typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract).ToArray();

    /// <summary>What a pass is given or adds up itself, rather than computes in a step.</summary>
    private static readonly Type[] Given =
        [typeof(InputOp), typeof(TargetOp), typeof(ParameterOp), typeof(ConstantOp), typeof(ExampleWeightOp), typeof(TotalLossOp)];

    /// <summary>Drawn before their first use.</summary>
    private static readonly Type[] Drawn = [typeof(DropoutMaskOp), typeof(GaussianNoiseOp)];

    /// <summary>What passes and view resolution replace before steps are planned.</summary>
    private static readonly Type[] Replaced =
    [
        typeof(CrossEntropyOp), typeof(BinaryCrossEntropyOp), typeof(SigmoidBinaryCrossEntropyOp), typeof(BatchNormalizeOp), typeof(ReshapeOp),
    ];

    /// <summary>What the generator writes itself.</summary>
    private static readonly Type[] Written = [typeof(ProductOp), typeof(MapOp), typeof(SumOp), typeof(SumRowsOp)];

    [Fact]
    public void Every_op_is_a_source_drawn_replaced_written_or_a_call_of_the_runtime_and_only_one_of_them() => AssertSame(
        All, [.. Given, .. Drawn, .. Replaced, .. Written, .. LibraryCalls.Table.Keys]);

    [Fact]
    public void Every_op_has_a_gradient_rule_or_is_listed_as_having_none() =>
        AssertSame(All, GradientRules.Table.Keys.Concat(GradientRules.WithoutRule));

    [Fact]
    public void Every_op_has_a_meaning() => AssertSame(All, GraphInterpreter.Ops);

    [Fact]
    public void Every_op_with_operands_has_a_case() => Assert.Empty(
        All.Except([.. Given, .. Drawn]).Except(OpCases.All.Values.Select(make => make(new Random(1)).Op.GetType())));

    [Fact]
    public void What_passes_replace_before_is_refused_by_the_schedule() => Assert.All(
        OpCases.All.Values.Select(make => make(new Random(1))).Where(tested => Replaced.Contains(tested.Op.GetType()) && tested.Op is not ReshapeOp),
        tested => Assert.Throws<InvalidOperationException>(() => Scheduler.Schedule(OpSchedule.Graph(tested))));

    /// <summary>Compiled against the runtime, so that no kernel can call a method that does not exist or has other parameters.</summary>
    [Fact]
    public void The_kernels_of_all_other_ops_compile()
    {
        var kernels = new KernelTable();
        foreach (Func<Random, OpCase> make in OpCases.All.Values)
        {
            for (int seed = 0; seed < 3; seed++)
            {
                OpCase tested = make(new Random(seed));
                if (!Replaced.Contains(tested.Op.GetType())) OpSchedule.Emit(tested, kernels);
            }
        }

        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, OpSchedule.ClassOf(kernels));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>The ops of a graph are those that one of the stages may have, so that the verifier of graphs knows them all.</summary>
    [Fact]
    public void Every_op_may_stand_at_some_stage() => AssertSame(
        All.Except([typeof(SigmoidBinaryCrossEntropyOp)]),
        GraphStage.Lowered.Ops.Union(GraphStage.Training.Ops));

    private static void AssertSame(IEnumerable<Type> expected, IEnumerable<Type> actual) =>
        Assert.Equal(expected.Select(type => type.Name).Order(StringComparer.Ordinal), actual.Select(type => type.Name).Order(StringComparer.Ordinal));
}
