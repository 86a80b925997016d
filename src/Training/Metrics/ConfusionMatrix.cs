using System.Globalization;
using System.Text;
using Lamina.Data;
using Lamina.Training;

namespace Lamina.Metrics;

/// <summary>How often each actual class was predicted as each class, and the metrics that follow from the counts.</summary>
/// <remarks>A metric whose denominator is 0, such as the precision of a class never predicted, is 0, as in scikit-learn.</remarks>
public sealed class ConfusionMatrix
{
    /// <summary>A matrix of this many classes takes 800 MB.</summary>
    private const int MostClasses = 10_000;

    private readonly string[] names;
    private readonly long[] counts;

    /// <summary>An empty matrix whose classes are called 0, 1, ….</summary>
    /// <param name="classes">Classes; at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes, or more than a matrix can have.</exception>
    public ConfusionMatrix(int classes)
        : this(Numbers(Setting.AtLeast(2, classes, nameof(classes))))
    {
    }

    /// <summary>An empty matrix.</summary>
    /// <param name="classNames">One name per class; at least 2.</param>
    public ConfusionMatrix(IReadOnlyList<string> classNames)
    {
        names = [.. Setting.List(classNames, nameof(classNames))];
        ArgumentOutOfRangeException.ThrowIfLessThan(names.Length, 2, nameof(classNames));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Length, MostClasses, nameof(classNames));
        counts = new long[names.Length * names.Length];
    }

    /// <summary>Classes.</summary>
    public int Classes => names.Length;

    /// <summary>Names of the classes, in their order.</summary>
    public IReadOnlyList<string> ClassNames => names;

    /// <summary>Number of examples added.</summary>
    public long Count => counts.Sum();

    /// <summary>Accuracy: the fraction of examples on the diagonal; NaN if there are none.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(label => this[label, label]) / Count;

    /// <summary>The unweighted mean of the precisions of all classes.</summary>
    public double MacroPrecision => Enumerable.Range(0, Classes).Average(Precision);

    /// <summary>The unweighted mean of the recalls of all classes.</summary>
    public double MacroRecall => Enumerable.Range(0, Classes).Average(Recall);

    /// <summary>The unweighted mean of the F₁ values of all classes.</summary>
    public double MacroF1 => Enumerable.Range(0, Classes).Average(F1);

    /// <summary>How many examples of one class were predicted as another.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    public long this[int actual, int predicted] => counts[Index(actual, predicted)];

    /// <summary>Counts one example.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    public void Add(int actual, int predicted) => counts[Index(actual, predicted)]++;

    /// <summary>
    /// Counts a batch. The predicted class is that of the largest output or, with one output for two classes, whether it exceeds ½. Rows
    /// with a missing target do not count.
    /// </summary>
    /// <param name="outputs">ŷ, (examples, classes) or (examples, 1), row-major.</param>
    /// <param name="targets">y, of the same shape.</param>
    /// <param name="examples">Rows.</param>
    /// <exception cref="ArgumentException">The lengths do not fit the classes.</exception>
    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        int width = Classes == 2 && outputs.Length == examples ? 1 : Classes;
        if (outputs.Length != (long)examples * width || targets.Length != outputs.Length)
        {
            throw new ArgumentException(
                $"{outputs.Length} outputs and {targets.Length} targets are not {examples} rows of {Classes} classes.");
        }

        for (int start = 0; start < outputs.Length; start += width)
        {
            ReadOnlySpan<float> target = targets.Slice(start, width);
            if (!Missing.In(target)) Add(Label(target), Label(outputs.Slice(start, width)));
        }
    }

    /// <summary>Removes all examples.</summary>
    public void Reset() => Array.Clear(counts);

    /// <summary>The fraction of the examples predicted as a class that belong to it: TP/(TP + FP).</summary>
    public double Precision(int label) => Ratio(this[label, label], Enumerable.Range(0, Classes).Sum(actual => this[actual, label]));

    /// <summary>The fraction of the examples of a class that are predicted as it: TP/(TP + FN).</summary>
    public double Recall(int label) => Ratio(this[label, label], Enumerable.Range(0, Classes).Sum(predicted => this[label, predicted]));

    /// <summary>The harmonic mean of precision and recall: 2TP/(2TP + FP + FN).</summary>
    public double F1(int label) =>
        Ratio(
            2 * this[label, label],
            Enumerable.Range(0, Classes).Sum(other => this[label, other] + this[other, label]));

    /// <summary>
    /// A table with a row for every actual class and a column for every predicted one, then precision, recall and F₁ of the class.
    /// Lines end in <c>\n</c>.
    /// </summary>
    public override string ToString()
    {
        List<string[]> rows = [["actual \\ predicted", .. names, "precision", "recall", "F1"]];
        for (int actual = 0; actual < Classes; actual++)
        {
            IEnumerable<string> cells = Enumerable.Range(0, Classes)
                .Select(predicted => this[actual, predicted].ToString(CultureInfo.InvariantCulture));
            rows.Add([names[actual], .. cells, Share(Precision(actual)), Share(Recall(actual)), Share(F1(actual))]);
        }

        rows.Add(["macro mean", .. names.Select(_ => ""), Share(MacroPrecision), Share(MacroRecall), Share(MacroF1)]);
        return Align(rows);
    }

    private static string[] Numbers(int classes) =>
        [.. Enumerable.Range(0, classes).Select(name => name.ToString(CultureInfo.InvariantCulture))];

    private static string Align(List<string[]> rows)
    {
        int[] widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        StringBuilder text = new();
        foreach (string[] row in rows)
        {
            text.Append(row[0].PadRight(widths[0]));
            for (int column = 1; column < row.Length; column++) text.Append("  ").Append(row[column].PadLeft(widths[column]));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static int Label(ReadOnlySpan<float> row) => row.Length == 1 ? (row[0] > 0.5f ? 1 : 0) : OneHot.Decode(row);

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private int Index(int actual, int predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actual);
        ArgumentOutOfRangeException.ThrowIfNegative(predicted);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(actual, Classes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(predicted, Classes);
        return (actual * Classes) + predicted;
    }
}
