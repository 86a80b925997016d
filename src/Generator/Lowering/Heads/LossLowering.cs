using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>
/// The loss of one head as sums over the examples, each with its weight in J. Cross-entropies of sequences are means over their rows.
/// </summary>
internal sealed class LossLowering
{
    private const string Layer = "loss";

    private readonly GraphBuilder graph;
    private readonly Head head;
    private readonly LossDeclaration loss;
    private readonly Func<int, TensorShape, int> target;
    private readonly int prediction;

    /// <summary>y.</summary>
    private readonly int y;

    private LossLowering(GraphBuilder graph, Head head, Func<int, TensorShape, int> target)
    {
        this.graph = graph;
        this.head = head;
        this.target = target;
        loss = head.Loss;
        prediction = head.Value.Node;
        y = target(0, head.Shape);
    }

    /// <summary>Weight of a row's loss in J.</summary>
    private double RowWeight => loss.Weight / head.Rows;

    private bool HasClassWeights => loss.ClassWeights.Count > 0;

    /// <summary>Appends Σ 𝓛 over the examples.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="head">The head.</param>
    /// <param name="target">Picks parts of its targets.</param>
    public static IEnumerable<(int Node, double Weight)> Lower(GraphBuilder graph, Head head, Func<int, TensorShape, int> target) =>
        new LossLowering(graph, head, target).Terms();

    private (int Node, double Weight)[] Terms()
    {
        if (loss.Formula is { } formula) return Terms(loss.Weight, Elements(UserFunction(formula)));
        return loss.Loss switch
        {
            LossKind.BinaryCrossEntropy => Terms(RowWeight, Binary()),
            LossKind.CrossEntropy => Terms(RowWeight, CrossEntropy()),
            LossKind.KlDivergence => KlDivergence(),
            LossKind.Distillation => Distillation(),
            _ => Terms(loss.Weight, Elements(Function(head.Shape.Length))),
        };
    }

    private ScalarFunction Function(int outputs) => loss.Loss switch
    {
        LossKind.MeanSquaredError => ScalarFunctions.SquaredError(outputs),
        LossKind.MeanAbsoluteError => ScalarFunctions.AbsoluteError(outputs),
        LossKind.Hinge => ScalarFunctions.Hinge(outputs),
        LossKind.LogCosh => ScalarFunctions.LogCosh(outputs),
        _ => ScalarFunctions.Huber(outputs, loss.Delta),
    };

    /// <summary>The user's function, a mean over the outputs as the other losses of single outputs.</summary>
    private ScalarFunction UserFunction(FormulaDeclaration formula)
    {
        ScalarFunction function = UserFunctions.Of(formula);
        return new ScalarFunction(function.Name, function.Arity, function.Body * (1.0 / head.Shape.Length));
    }

    private int Elements(ScalarFunction function) => Elements(function, prediction, y);

    /// <summary>Σ of a function of each output and its target, weighted where weights are declared.</summary>
    private int Elements(ScalarFunction function, int outputs, int targets)
    {
        int elements = graph.Map(loss.MissingTargets ? ScalarFunctions.WhereKnown(function) : function, Layer, outputs, targets);
        return graph.Add(new SumOp(), Layer, Weighted(elements));
    }

    /// <summary>Targets or losses times the weights of their outputs and of their example.</summary>
    private int Weighted(int elements)
    {
        if (HasClassWeights)
        {
            int weights = graph.Source(
                new ConstantOp(new WeightList(loss.ClassWeights)), TensorShape.Parameter(loss.ClassWeights.Count), Layer);
            elements = graph.Map(ScalarFunctions.Multiply, Layer, elements, weights);
        }

        if (!loss.ExampleWeights) return elements;
        int weight = target(head.Row.TargetLength - 1, TensorShape.PerExample(1));
        return graph.Map(ScalarFunctions.Multiply, Layer, elements, graph.Add(new ExpandOp(head.Shape), Layer, weight));
    }

    private int CrossEntropy()
    {
        int targets = y;
        if (loss.LabelSmoothing > 0) targets = graph.Map(ScalarFunctions.Smooth(loss.LabelSmoothing, head.Shape.Last), Layer, targets);
        if (loss.MissingTargets) targets = graph.Map(ScalarFunctions.Known, Layer, targets);
        bool isWeighted = loss.MissingTargets || loss.ExampleWeights || HasClassWeights;
        bool ofLogarithms = graph[prediction].Op is LogSoftmaxOp;
        return graph.Add(new CrossEntropyOp(isWeighted, ofLogarithms), Layer, prediction, Weighted(targets));
    }

    /// <summary>Element by element on the logits where elements are weighted.</summary>
    private int Binary()
    {
        int targets = loss.LabelSmoothing > 0 ? graph.Map(ScalarFunctions.Smooth(loss.LabelSmoothing, classes: 2), Layer, y) : y;
        return loss.MissingTargets || loss.ExampleWeights || HasClassWeights
            ? Elements(ScalarFunctions.LogisticLoss, graph[prediction].Operands[0], targets)
            : graph.Add(new BinaryCrossEntropyOp(), Layer, prediction, targets);
    }

    /// <summary>Σ y ln(y/ŷ): the cross-entropy less the entropy of the targets, which the network cannot change.</summary>
    private (int Node, double Weight)[] KlDivergence()
    {
        int known = loss.MissingTargets ? graph.Map(ScalarFunctions.Known, Layer, y) : y;
        int entropy = graph.Add(new SumOp(), Layer, Weighted(graph.Map(ScalarFunctions.NegativeEntropy, Layer, known)));
        return Terms(RowWeight, CrossEntropy(), entropy);
    }

    /// <summary>
    /// Hinton et al. 2015: α·CE(y, ŷ) + (1 − α)·T²·CE(softmax(t/T), softmax(z/T)) with the teacher's logits t after the labels y.
    /// </summary>
    private (int Node, double Weight)[] Distillation()
    {
        double temperature = loss.Temperature;
        ScalarFunction cool = ScalarFunctions.Times(1 / temperature);
        int teacher = graph.Add(new SoftmaxOp(), Layer, graph.Map(cool, Layer, target(head.Shape.Length, head.Shape)));
        int student = graph.Add(new SoftmaxOp(), Layer, graph.Map(cool, Layer, graph[prediction].Operands[0]));

        // The probabilities of the teacher are rounded: for logits of 1e4, a sum that is off by 1e-7 changes the loss by 1e-3.
        int soft = graph.Add(new CrossEntropyOp(IsWeighted: true), Layer, student, loss.ExampleWeights ? Weighted(teacher) : teacher);
        (int, double) softTerm = (soft, RowWeight * (1 - loss.HardWeight) * temperature * temperature);
        return loss.HardWeight == 0 ? new[] { softTerm } : new[] { softTerm, (CrossEntropy(), RowWeight * loss.HardWeight) };
    }

    private static (int Node, double Weight)[] Terms(double weight, params int[] nodes) => nodes.Select(node => (node, weight)).ToArray();
}
