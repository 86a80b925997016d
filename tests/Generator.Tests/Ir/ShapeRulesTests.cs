using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Tests.Ir;

public class ShapeRulesTests
{
    private static readonly TensorShape Row = TensorShape.PerExample(3);
    private static readonly TensorShape Weight = TensorShape.Parameter(5, 3);

    public static TheoryData<string> Names => OpCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_op_has_the_shape_that_its_sizes_say(string name)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            OpCase tested = OpCases.All[name](new Random(seed));
            Assert.Equal(tested.Result, InferShape(tested.Op, tested.Operands.Select(operand => operand.Shape).ToArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_op_refuses_an_operand_of_another_size(string name)
    {
        OpCase tested = OpCases.All[name](new Random(1));
        TensorShape[] shapes = tested.Operands.Select(operand => operand.Shape).ToArray();
        for (int i = 0; i < shapes.Length; i++)
        {
            if (tested.Operands[i].HasAnySize) continue;
            TensorShape[] wrong = (TensorShape[])shapes.Clone();
            wrong[i] = shapes[i].WithLast((shapes[i].Last * 2) + 1);
            Assert.True(
                Record.Exception(() => InferShape(tested.Op, wrong)) is InvalidOperationException,
                $"{tested.Op} takes {wrong[i]} as operand {i} instead of {shapes[i]}.");
        }
    }

    [Fact]
    public void Products_of_a_dense_layer_have_the_shapes_of_the_course_notes()
    {
        Assert.Equal(TensorShape.PerExample(5), InferShape(new ProductOp(ProductKind.Forward), Row, Weight));
        Assert.Equal(Row, InferShape(new ProductOp(ProductKind.DataGradient), TensorShape.PerExample(5), Weight));
        Assert.Equal(Weight, InferShape(new ProductOp(ProductKind.WeightGradient), TensorShape.PerExample(5), Row));
    }

    [Fact]
    public void A_map_has_the_shape_of_its_operand_per_example()
    {
        Assert.Equal(Row, InferShape(new MapOp(ScalarFunctions.Bias), Row, TensorShape.Parameter(3)));
        Assert.Equal(Row, InferShape(new MapOp(ScalarFunctions.Add), TensorShape.Scalar, Row));
    }

    [Fact]
    public void Sums_lose_the_examples_or_everything()
    {
        Assert.Equal(TensorShape.Parameter(3), InferShape(new SumRowsOp(TensorShape.Parameter(3)), Row));
        Assert.Equal(TensorShape.Scalar, InferShape(new SumOp(), Row));
    }

    [Fact]
    public void Sizes_that_do_not_meet_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => InferShape(new ProductOp(ProductKind.Forward), TensorShape.PerExample(4), Weight));
        Assert.Throws<InvalidOperationException>(() => InferShape(new ProductOp(ProductKind.DataGradient), Row, Weight));
        Assert.Throws<InvalidOperationException>(() => InferShape(new MapOp(ScalarFunctions.Add), Row, TensorShape.PerExample(4)));
        Assert.Throws<InvalidOperationException>(() => InferShape(new MapOp(ScalarFunctions.Add), TensorShape.Scalar, TensorShape.Scalar));
        Assert.Throws<InvalidOperationException>(() => InferShape(new SoftmaxCrossEntropyOp(3), Row, TensorShape.PerExample(4)));
    }

    [Fact]
    public void Shapes_are_equal_when_their_sizes_and_their_kind_are()
    {
        Assert.Equal(TensorShape.PerExample(2, 3), TensorShape.PerExample(2, 3));
        Assert.Equal(TensorShape.PerExample(2, 3).GetHashCode(), TensorShape.PerExample(2, 3).GetHashCode());
        Assert.NotEqual(TensorShape.PerExample(2, 3), TensorShape.PerExample(3, 2));
        Assert.NotEqual(TensorShape.PerExample(3), TensorShape.Parameter(3));
        Assert.Equal("(m, 2, 3)", TensorShape.PerExample(2, 3).ToString());
    }

    private static TensorShape InferShape(Op op, params TensorShape[] operands) => op.InferShape(operands.ToImmutableArray());
}
