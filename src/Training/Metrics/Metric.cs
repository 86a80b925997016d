namespace Lamina.Metrics;

/// <summary>
/// A measure of the quality of outputs ŷ, accumulated batch by batch: <see cref="Reset"/>, <see cref="Add"/> for each batch,
/// <see cref="Value"/>. The result does not depend on how the examples are divided into batches. Nothing is allocated after the first
/// batch.
/// </summary>
public abstract class Metric
{
    /// <summary>A short name for tables and progress lines, for example <c>accuracy</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether higher is better, as for accuracy; false for errors.</summary>
    public abstract bool HigherIsBetter { get; }

    /// <summary>The value over all examples added since <see cref="Reset"/>; NaN if there are none.</summary>
    public abstract double Value { get; }

    /// <summary>The metric that suits a task: accuracy for classes and yes/no outputs, mean squared error for regression.</summary>
    public static Metric For(NetworkTask task) => task switch
    {
        NetworkTask.Classes => new CategoricalAccuracy(),
        NetworkTask.Binary => new BinaryAccuracy(),
        NetworkTask.Regression => new MeanSquaredError(),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "This is not a task."),
    };

    /// <summary>
    /// This metric for one head of a network with several heads, named <c>head metric</c>. It counts a row per decision: the head's whole
    /// row, or every <see cref="HeadDescription.Classes"/> numbers of a sequence of classes. Rows with a missing target are left out, and
    /// example weights are ignored: the result is an unweighted mean.
    /// </summary>
    /// <param name="head">The head, as in <c>MyNet.Description.Head("digit")</c>.</param>
    /// <returns>A metric that gets whole rows of the network and accumulates its values in this one.</returns>
    public HeadMetric ForHead(HeadDescription head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new HeadMetric(this, new HeadRows(head), $"{head.Name} {Name}");
    }

    /// <summary>Removes all examples.</summary>
    public abstract void Reset();

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs">ŷ, (examples, output length), row-major.</param>
    /// <param name="targets">y, of the same shape.</param>
    /// <param name="examples">Rows; at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ or are not full rows.</exception>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples);

    /// <summary>Numbers per row. Throws unless outputs and targets both have this number of full rows.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    protected static int RequireRows(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        if (outputs.Length != targets.Length || outputs.IsEmpty || outputs.Length % examples != 0)
        {
            throw new ArgumentException(
                $"{outputs.Length} outputs and {targets.Length} targets are not {examples} rows of one length.");
        }

        return outputs.Length / examples;
    }
}
