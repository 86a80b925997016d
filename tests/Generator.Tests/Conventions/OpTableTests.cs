using System.Runtime.CompilerServices;
using Lamina.Generator.Differentiation;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Emission.CSharp.RuntimeCalls;
using Lamina.Generator.Emission.Gpu.Kernels;
using Lamina.Generator.Emission.Gpu.Kernels.Elements;
using Lamina.Generator.Emission.Gpu.Kernels.Products;
using Lamina.Generator.Emission.Gpu.Kernels.Rows;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Emission.CSharp;
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

    /// <summary>Every op: those of the cases, and sources, whose facts depend on nothing.</summary>
    private static readonly IReadOnlyList<Op> Examples =
    [
        .. All.Where(type => type.IsSubclassOf(typeof(SourceOp))).Select(type => (Op)RuntimeHelpers.GetUninitializedObject(type)),
        .. OpCases.All.Values.SelectMany(make => Enumerable.Range(0, 20).Select(seed => make(new Random(seed)).Op)),
    ];

    [Fact]
    public void Every_op_with_operands_has_a_case() => AssertSame(All, Examples.Select(op => op.GetType()));

    [Fact]
    public void What_the_runtime_computes_has_a_call_and_nothing_else_has() => AssertSame(
        Of(
            OpClass.WindowProduct, OpClass.TensorProduct, OpClass.Gather, OpClass.Rows, OpClass.RowLoss, OpClass.Statistic,
            OpClass.ChannelSums,
            OpClass.ColumnSums, OpClass.IndexedSums, OpClass.TensorMap, OpClass.Recurrence),
        LibraryCalls.Table.Ops);

    [Fact]
    public void What_is_drawn_has_a_call_that_draws_it() => AssertSame(Of(OpClass.Drawn), DrawCalls.Table.Ops);

    [Fact]
    public void Every_op_has_a_kernel_in_the_device_table_of_its_class()
    {
        AssertSame(Of(OpClass.Gather, OpClass.WindowProduct), ElementOps.Table.Ops);
        AssertSame(Of(OpClass.Rows), RowOps.Table.Ops);
        AssertSame(Of(OpClass.DenseProduct, OpClass.WindowProduct), ProductOps.Values.Ops);
        AssertSame(Of(OpClass.WeightGradient, OpClass.TensorProduct), ProductOps.Gradients.Ops);
        AssertSame(Of(OpClass.Statistic, OpClass.ChannelSums,
            OpClass.ColumnSums, OpClass.IndexedSums, OpClass.TensorMap, OpClass.Recurrence), BatchOps.Table.Ops);
    }

    [Fact]
    public void Ops_over_rows_say_which_rows_and_products_say_which_matrices() => Assert.All(
        OpCases.All.Values.Select(make => make(new Random(1))),
        tested =>
        {
            var shapes = new OpShapes([.. tested.Operands.Select(operand => operand.Shape)], tested.Result);
            Assert.Equal(tested.Op.Class is OpClass.Rows or OpClass.RowLoss, tested.Op.WholeRows(shapes) is not null);
            Assert.Equal(
                tested.Op.Class is OpClass.DenseProduct or OpClass.WeightGradient or OpClass.WindowProduct or OpClass.TensorProduct,
                tested.Op.Product(shapes) is not null);
        });

    [Fact]
    public void Every_op_has_a_gradient_rule_or_is_listed_as_having_none() =>
        AssertSame(All, GradientRules.Table.Ops.Concat(GradientRules.WithoutRule));

    [Fact]
    public void Every_op_has_a_meaning() => AssertSame(All, GraphInterpreter.Ops);

    [Fact]
    public void What_passes_replace_before_is_refused_by_the_schedule() => Assert.All(
        OpCases.All.Values.Select(make => make(new Random(1))).Where(tested => tested.Op.Class == OpClass.Replaced),
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
                if (tested.Op.Class is not (OpClass.Replaced or OpClass.View)) OpSchedule.Emit(tested, kernels);
            }
        }

        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, OpSchedule.ClassOf(kernels));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>The ops of a graph are those that one of the stages may have, so that the verifier of graphs knows them all.</summary>
    [Fact]
    public void Every_op_may_stand_at_some_stage() =>
        AssertSame(All, [.. GraphStage.Lowered.Ops, .. GraphStage.Forward.Ops, .. GraphStage.Training.Ops, .. GraphStage.Form.Ops]);

    /// <summary>The types of the ops that are of one of some classes, with some sizes at least.</summary>
    private static IEnumerable<Type> Of(params OpClass[] classes) =>
        Examples.Where(op => classes.Contains(op.Class)).Select(op => op.GetType());

    private static void AssertSame(IEnumerable<Type> expected, IEnumerable<Type> actual) => Assert.Equal(
        expected.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal), actual.Select(type => type.Name).Distinct()
            .Order(StringComparer.Ordinal));
}
