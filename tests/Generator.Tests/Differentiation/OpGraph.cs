using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Differentiation;

/// <summary>
/// A network of one op: every operand that needs a gradient hangs on a parameter, those per example as θ ⊙ x of a random input x; the loss
/// is the result itself, or the sum of the squares of its distance from random targets.
/// </summary>
internal sealed class OpGraph
{
    private readonly GraphBuilder builder = new();
    private readonly List<ParameterTensor> parameters = [];
    private readonly OpCase tested;
    private int input;
    private int used;

    private OpGraph(OpCase tested) => this.tested = tested;

    public static Graph Of(OpCase tested) => new OpGraph(tested).Build();

    /// <summary>Values that suit the operands.</summary>
    public static Batch Batch(OpCase tested, Graph graph, int examples, Random random)
    {
        var inputs = new List<double>();
        for (int example = 0; example < examples; example++)
        {
            foreach (OpOperand operand in tested.Operands.Where(IsFromInput)) inputs.AddRange(Draw(InputLength(operand), operand.Draw));
        }

        // What needs no gradient and is no input is a parameter of a case's own numbers.
        var given = new Queue<OpOperand>(tested.Operands.Where(operand => operand.NeedsGradient || !IsFromInput(operand)));
        ImmutableArray<double[]> values = graph.Parameters
            .Select(parameter => Draw(parameter.Length, given.Dequeue().Draw)).ToImmutableArray();
        int targets = graph.Nodes.FirstOrDefault(node => node.Op is TargetOp)?.Shape.Length ?? 0;
        return new Batch(
            BatchSlice.Whole(examples), inputs.ToArray(), Draw(examples * targets, _ => (random.NextDouble() * 2) - 1), values);

        double[] Draw(int count, Func<Random, double> draw) => Enumerable.Range(0, count).Select(_ => draw(random)).ToArray();
    }

    /// <summary>Values per example and losses have numbers of their own for every example.</summary>
    private static bool IsFromInput(OpOperand operand) => operand.Shape.IsPerExample || operand.Shape.Equals(TensorShape.Scalar);

    private static int InputLength(OpOperand operand) => operand.Shape.Length;

    private Graph Build()
    {
        int length = tested.Operands.Where(IsFromInput).Sum(InputLength);
        input = builder.Source(new InputOp(), TensorShape.PerExample(Math.Max(length, 1)), "input");
        int[] operands = tested.Operands.Select(AddOperand).ToArray();
        int result = builder.Add(tested.Op, "tested", operands);
        if (tested.Then is { } then) result = builder.Add(then, "tested", result);
        if (builder[result].Shape.Equals(TensorShape.Scalar)) return Finish(prediction: input, loss: result);

        int target = builder.Source(new TargetOp(), builder[result].Shape, "loss");
        int loss = builder.Add(new SumOp(), "loss", builder.Map(ScalarFunctions.SquaredError(1), "loss", result, target));
        return Finish(result, loss);
    }

    private Graph Finish(int prediction, int loss) =>
        builder.Build(parameters.ToImmutableArray(), new GraphOutputs(prediction, loss, ImmutableArray<int>.Empty));

    private int AddOperand(OpOperand operand, int place)
    {
        if (!IsFromInput(operand)) return AddParameter(operand, place, operand.Shape.Dimensions);

        bool isLoss = !operand.Shape.IsPerExample;
        TensorShape shape = isLoss ? TensorShape.PerExample(1) : operand.Shape;
        int width = builder[input].Shape.Length;
        int value = builder.Add(new SliceOp(new ColumnRange(1, width, used, shape.Length), shape), "input", input);
        used += shape.Length;
        if (operand.NeedsGradient)
        {
            value = builder.Map(ScalarFunctions.Dropout, "scale", value, AddParameter(operand, place, [shape.Length]));
        }

        return isLoss ? builder.Add(new SumOp(), "scale", value) : value;
    }

    private int AddParameter(OpOperand operand, int place, ImmutableArray<int> shape)
    {
        ParameterRole role = operand.NeedsGradient || operand.Role == ParameterRole.Statistic ? operand.Role : ParameterRole.Fixed;
        parameters.Add(new ParameterTensor("operands", $"{place}", shape, InitialValues.Zeros, L1: 0, L2: 0, role));
        return builder.Source(new ParameterOp(parameters.Count - 1), TensorShape.Parameter(shape.ToArray()), "tested");
    }
}
