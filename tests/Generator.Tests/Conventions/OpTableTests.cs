using Lamina.Generator.Differentiation;
using Lamina.Generator.Emission.CSharp;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Differentiation;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>An op has a row in every table that docs/common-tasks.md names; these tests name the op whose row is missing.</summary>
public class OpTableTests
{
    private static readonly Type[] All =
        typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract).ToArray();

    /// <summary>What a pass is given or adds up itself, rather than computes in a step.</summary>
    private static readonly Type[] Sources =
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

    public static TheoryData<string> Cases => OpCases.Names;

    [Fact]
    public void Every_op_is_a_source_drawn_replaced_written_or_a_call_of_the_runtime_and_only_one_of_them() => AssertSame(
        All, [.. Sources, .. Drawn, .. Replaced, .. Written, .. LibraryCalls.Table.Keys]);

    [Fact]
    public void Every_op_has_a_gradient_rule_or_is_listed_as_having_none() =>
        AssertSame(All, GradientRules.Table.Keys.Concat(GradientRules.WithoutRule));

    [Fact]
    public void Every_op_has_a_meaning() => AssertSame(All, GraphInterpreter.Ops);

    [Fact]
    public void Every_op_with_operands_has_a_case() => Assert.Empty(
        All.Except([.. Sources, .. Drawn]).Except(OpCases.All.Values.Select(make => make(new Random(1)).Op.GetType())));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_op_that_reaches_the_schedule_has_a_step_and_a_kernel(string name)
    {
        OpCase tested = OpCases.All[name](new Random(1));
        Graph graph = OpGraph.Of(tested);
        if (Replaced.Except([typeof(ReshapeOp)]).Contains(tested.Op.GetType()))
        {
            Assert.Throws<InvalidOperationException>(() => Scheduler.Schedule(graph));
            return;
        }

        Schedule schedule = Scheduler.Schedule(graph);
        Assert.All(schedule.Steps, step => Assert.NotEmpty(StepEmitter.Table[step.Kind](schedule.Graph, step, new KernelTable()).Method));
    }

    /// <summary>Those networks are compiled against the runtime, so no call can name a method that does not exist.</summary>
    [Fact]
    public void Every_call_of_the_runtime_is_compiled_in_some_network_of_the_tests()
    {
        IEnumerable<GraphStages> stages = DeclaredGraphs.All.Values
            .Concat(Emission.EmittedGraphTests.Seeds.Select(RandomGraphs.Declaration)).Select(declaration => DeclaredStages.Of(declaration));
        Assert.Empty(LibraryCalls.Table.Keys.Except(stages
            .SelectMany(stage => new[] { stage.Training, stage.Evaluation, stage.Inference })
            .SelectMany(graph => graph.Nodes).Select(node => node.Op.GetType())));
    }

    /// <summary>The ops of a graph are those that one of the stages may have, so that the verifier of graphs knows them all.</summary>
    [Fact]
    public void Every_op_may_stand_at_some_stage() => AssertSame(
        All.Except([typeof(SigmoidBinaryCrossEntropyOp)]),
        GraphStage.Lowered.Ops.Union(GraphStage.Training.Ops));

    private static void AssertSame(IEnumerable<Type> expected, IEnumerable<Type> actual) =>
        Assert.Equal(expected.Select(type => type.Name).Order(StringComparer.Ordinal), actual.Select(type => type.Name).Order(StringComparer.Ordinal));
}
