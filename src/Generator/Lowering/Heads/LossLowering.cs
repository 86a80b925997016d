using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The loss of one head as sums over the examples, each with its weight in J. Cross-entropies of sequences are means over their rows.</summary>
internal static class LossLowering
{
    private const string Layer = "loss";

    /// <summary>Appends Σ 𝓛 over the examples.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="head">The head.</param>
    /// <param name="target">Picks parts of its targets.</param>
    public static IEnumerable<(int Node, double Weight)> Lower(GraphBuilder graph, Head head, Func<int, TensorShape, int> target)
    {
        LossDeclaration loss = head.Loss;
        int prediction = head.Value.Node;
        int y = target(0, head.Shape);
        if (loss.Formula is not null) return Terms(head.Loss.Weight, Elements(graph, head, target, Own(head), prediction, y));

        return loss.Loss switch
        {
            LossKind.BinaryCrossEntropy => Terms(loss.Weight / head.Rows, Binary(graph, head, target, prediction, y)),
            LossKind.CrossEntropy => Terms(loss.Weight / head.Rows, CrossEntropy(graph, head, target, prediction, y)),
            LossKind.KlDivergence => KlDivergence(graph, head, target, prediction, y),
            LossKind.Distillation => Distillation(graph, head, target, prediction, y),
            _ => Terms(loss.Weight, Elements(graph, head, target, Function(head), prediction, y)),
        };
    }

    private static ScalarFunction Function(Head head)
    {
        int outputs = head.Shape.Length;
        return head.Loss.Loss switch
        {
            LossKind.MeanSquaredError => ScalarFunctions.SquaredError(outputs),
            LossKind.MeanAbsoluteError => ScalarFunctions.AbsoluteError(outputs),
            LossKind.Hinge => ScalarFunctions.Hinge(outputs),
            LossKind.LogCosh => ScalarFunctions.LogCosh(outputs),
            _ => ScalarFunctions.Huber(outputs, head.Loss.Delta),
        };
    }

    /// <summary>The user's function, a mean over the outputs as the other losses of single outputs.</summary>
    private static ScalarFunction Own(Head head)
    {
        ScalarFunction function = UserFunctions.Of(head.Loss.Formula!);
        return new ScalarFunction(function.Name, function.Arity, function.Body * (1.0 / head.Shape.Length));
    }

    /// <summary>Σ of a function of each output and its target, weighted where weights are declared.</summary>
    private static int Elements(
        GraphBuilder graph, Head head, Func<int, TensorShape, int> target, ScalarFunction function, int prediction, int y)
    {
        int elements = graph.Map(head.Loss.MissingTargets ? ScalarFunctions.WhereKnown(function) : function, Layer, prediction, y);
        return graph.Add(new SumOp(), Layer, Weighted(graph, head, target, elements));
    }

    /// <summary>Targets or losses times the weights of their outputs and of their example.</summary>
    private static int Weighted(GraphBuilder graph, Head head, Func<int, TensorShape, int> target, int elements)
    {
        if (head.Loss.ClassWeights.Count > 0)
        {
            int weights = graph.Source(new ConstantOp(new WeightList(head.Loss.ClassWeights)), TensorShape.Parameter(head.Loss.ClassWeights.Count), Layer);
            elements = graph.Map(ScalarFunctions.Multiply, Layer, elements, weights);
        }

        if (!head.Loss.ExampleWeights) return elements;
        int weight = target(head.Row.TargetLength - 1, TensorShape.PerExample(1));
        return graph.Map(ScalarFunctions.Multiply, Layer, elements, graph.Add(new ExpandOp(head.Shape), Layer, weight));
    }

    private static int CrossEntropy(GraphBuilder graph, Head head, Func<int, TensorShape, int> target, int prediction, int y)
    {
        LossDeclaration loss = head.Loss;
        if (loss.LabelSmoothing > 0) y = graph.Map(ScalarFunctions.Smooth(loss.LabelSmoothing, head.Shape.Last), Layer, y);
        if (loss.MissingTargets) y = graph.Map(ScalarFunctions.Known, Layer, y);
        bool isWeighted = loss.MissingTargets || loss.ExampleWeights || loss.ClassWeights.Count > 0;
        bool ofLogarithms = graph[prediction].Op is LogSoftmaxOp;
        return graph.Add(new CrossEntropyOp(isWeighted, ofLogarithms), Layer, prediction, Weighted(graph, head, target, y));
    }

    /// <summary>Element by element on the logits where elements have weights of their own.</summary>
    private static int Binary(GraphBuilder graph, Head head, Func<int, TensorShape, int> target, int prediction, int y)
    {
        LossDeclaration loss = head.Loss;
        bool isPlain = !loss.MissingTargets && !loss.ExampleWeights && loss.ClassWeights.Count == 0;
        if (loss.LabelSmoothing > 0) y = graph.Map(ScalarFunctions.Smooth(loss.LabelSmoothing, classes: 2), Layer, y);
        return isPlain
            ? graph.Add(new BinaryCrossEntropyOp(), Layer, prediction, y)
            : Elements(graph, head, target, ScalarFunctions.LogisticLoss, graph[prediction].Operands[0], y);
    }

    /// <summary>Σ y ln(y/ŷ): the cross-entropy less the entropy of the targets, which the network cannot change.</summary>
    private static (int Node, double Weight)[] KlDivergence(
        GraphBuilder graph, Head head, Func<int, TensorShape, int> target, int prediction, int y)
    {
        int known = head.Loss.MissingTargets ? graph.Map(ScalarFunctions.Known, Layer, y) : y;
        int entropy = graph.Add(new SumOp(), Layer, Weighted(graph, head, target, graph.Map(ScalarFunctions.NegativeEntropy, Layer, known)));
        return Terms(head.Loss.Weight / head.Rows, CrossEntropy(graph, head, target, prediction, y), entropy);
    }

    /// <summary>
    /// Hinton et al. 2015: α·CE(y, ŷ) + (1 − α)·T²·CE(softmax(t/T), softmax(z/T)) with the teacher's logits t behind the labels y.
    /// </summary>
    private static (int Node, double Weight)[] Distillation(
        GraphBuilder graph, Head head, Func<int, TensorShape, int> target, int prediction, int y)
    {
        LossDeclaration loss = head.Loss;
        double temperature = loss.Temperature;
        ScalarFunction cool = ScalarFunctions.Times(1 / temperature);
        int teacher = graph.Add(new SoftmaxOp(), Layer, graph.Map(cool, Layer, target(head.Shape.Length, head.Shape)));
        int student = graph.Add(new SoftmaxOp(), Layer, graph.Map(cool, Layer, graph[prediction].Operands[0]));
        bool isWeighted = loss.ExampleWeights;
        int soft = graph.Add(new CrossEntropyOp(isWeighted), Layer, student, isWeighted ? Weighted(graph, head, target, teacher) : teacher);
        double weight = loss.Weight / head.Rows;
        (int, double) softTerm = (soft, weight * (1 - loss.HardWeight) * temperature * temperature);
        return loss.HardWeight == 0
            ? new[] { softTerm }
            : new[] { softTerm, (CrossEntropy(graph, head, target, prediction, y), weight * loss.HardWeight) };
    }

    private static (int Node, double Weight)[] Terms(double weight, params int[] nodes) => nodes.Select(node => (node, weight)).ToArray();
}
