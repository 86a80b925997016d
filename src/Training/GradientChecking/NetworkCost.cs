using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>J(θ) of a network on fixed examples in double precision, and its two derivatives.</summary>
internal sealed class NetworkCost<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription network = TNetwork.Description;
    private readonly AlignedBuffer<double> parameters;
    private readonly AlignedBuffer<double> inputs;
    private readonly AlignedBuffer<double> targets;
    private readonly AlignedBuffer<double> outputs;
    private readonly AlignedBuffer<double> gradient;
    private readonly Workspace<double> workspace;
    private readonly BatchSlice slice;

    // With running statistics the evaluation pass computes another function than the training pass, whose gradient is checked.
    private readonly bool costOfTraining;
    private readonly Workspace<double> evaluation;
    private readonly int examples;

    public NetworkCost(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, int examples)
    {
        this.parameters = Copy(parameters);
        this.inputs = Copy(inputs);
        this.targets = Copy(targets);
        this.examples = examples;
        outputs = new AlignedBuffer<double>(checked(examples * network.OutputLength));
        gradient = new AlignedBuffer<double>(network.BlockLength);
        workspace = new Workspace<double>(network.TrainingPlan, examples);
        evaluation = new Workspace<double>(network.EvaluationPlan, examples);
        slice = new BatchSlice(0, examples, examples, Dropout: false);
        costOfTraining = network.Parameters.Any(parameter => parameter.IsStatistic);
    }

    /// <summary>grad: the backward pass and the penalty's gradient, one block.</summary>
    public double[] Gradient()
    {
        // Elements that the backward pass does not write stay NaN and fail the check.
        gradient.Span.Fill(double.NaN);
        Train();
        TNetwork.Penalty<double>(parameters.Span, gradient.Span, examples);
        return gradient.Span.ToArray();
    }

    /// <summary>approx: ∂J/∂θ of one element of the block.</summary>
    public double Approximate(int index, double largestStep)
    {
        double value = parameters.Span[index];
        double slope = CentredDifference.At(At, value, largestStep * Math.Max(1, Math.Abs(value)));
        parameters.Span[index] = value;
        return slope;

        double At(double theta)
        {
            parameters.Span[index] = theta;
            double losses = costOfTraining ? Train() : Evaluate();
            return (losses / examples) + TNetwork.Penalty<double>(parameters.Span, [], examples);
        }
    }

    private double Train() =>
        TNetwork.Backward<double>(parameters.Span, inputs.Span, targets.Span, outputs.Span, gradient.Span, slice, workspace);

    private double Evaluate() =>
        TNetwork.Evaluate<double>(parameters.Span, inputs.Span, targets.Span, outputs.Span, examples, evaluation);

    private static AlignedBuffer<double> Copy(ReadOnlySpan<double> numbers)
    {
        var copy = new AlignedBuffer<double>(numbers.Length);
        numbers.CopyTo(copy.Span);
        return copy;
    }
}
