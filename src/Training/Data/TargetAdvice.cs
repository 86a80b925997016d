
namespace Lamina.Data;

/// <summary>Suggests the likeliest correction of targets that a loss does not allow, from all labels of the head.</summary>
internal static class TargetAdvice
{
    private const string OneHot = "Dataset.FromLabels or OneHot.Encode";

    public static string For(HeadDescription head, Dataset data, TargetFault fault)
    {
        LabelFacts labels = LabelFacts.Of(head, data);
        return head.Targets switch
        {
            TargetDomain.UnitInterval => ForUnitInterval(head, labels),
            TargetDomain.Signs => ForSigns(labels),
            _ => fault.Columns > 1 ? ForSum(labels, fault.Value) : ForDistribution(labels),
        };
    }

    private static string ForUnitInterval(HeadDescription head, LabelFacts labels)
    {
        if (labels.AreSigns) return "Labels -1 and 1: take (y + 1)/2, or Loss.Hinge without the Sigmoid.";
        if (labels is { Least: >= -1, Greatest: <= 1 }) return "Numbers from -1 to 1: take (y + 1)/2.";
        if (labels is { AreWhole: true, Least: 1, Greatest: 2 }) return "Labels 1 and 2: subtract 1.";
        if (labels is { AreWhole: true, Least: >= 0 } && head.LabelLength == 1)
            return $"Class numbers: make them rows with {OneHot}, for Softmax and Loss.CrossEntropy.";
        return labels switch
        {
            { Least: >= 0, Greatest: <= 100 } => "Percentages: divide them by 100.",
            { Least: >= 0, Greatest: <= 255 } => "Bytes, such as pixels: divide them by 255.",
            _ => "Numbers of any size are for a regression loss, such as Loss.MeanSquaredError without the Sigmoid.",
        };
    }

    private static string ForSigns(LabelFacts labels) => labels switch
    {
        { AreWhole: true, Least: >= 0, Greatest: <= 1 } => "Labels 0 and 1: take 2y - 1, or a Sigmoid and Loss.BinaryCrossEntropy.",
        { AreWhole: true, Least: 1, Greatest: 2 } => "Labels 1 and 2: take 2y - 3.",
        { AreWhole: true, Least: >= 0 } => $"Class numbers: make them rows with {OneHot}, for Softmax and Loss.CrossEntropy.",
        { Least: >= 0, Greatest: <= 1 } => "Probabilities are for a Sigmoid and Loss.BinaryCrossEntropy.",
        _ => "Numbers of any size are for a regression loss, such as Loss.MeanSquaredError.",
    };

    private static string ForDistribution(LabelFacts labels) => labels switch
    {
        { AreSigns: true } => "Labels -1 and 1: take (y + 1)/2.",
        { AreWhole: false, Greatest: <= 0 } => "Logarithms of probabilities: take their exponentials.",
        _ => "Scores or logits: take their softmax; a class number becomes a row with " + OneHot + ".",
    };

    private static string ForSum(LabelFacts labels, double sum)
    {
        if (sum == 0) return "For a missing target, write NaN into all columns and set MissingTargets = true on the loss.";
        return labels is { AreWhole: true, Greatest: <= 1 }
            ? "Several classes at once are for a Sigmoid and Loss.BinaryCrossEntropy."
            : $"Divide each row by its sum; a class number becomes a row with {OneHot}.";
    }

    /// <summary>What the labels of a head have in common.</summary>
    private readonly record struct LabelFacts(float Least, float Greatest, bool AreWhole, bool AreSigns)
    {
        public static LabelFacts Of(HeadDescription head, Dataset data)
        {
            var facts = new LabelFacts(float.PositiveInfinity, float.NegativeInfinity, AreWhole: true, AreSigns: true);
            int length = Math.Min(head.Length, head.LabelLength);
            for (int example = 0; example < data.Count; example++)
            {
                foreach (float label in data.Target(example).Slice(head.TargetOffset, length))
                {
                    if (!float.IsNaN(label)) facts = facts.With(label);
                }
            }

            return facts;
        }

        private LabelFacts With(float label) => new(
            MathF.Min(Least, label), MathF.Max(Greatest, label), AreWhole && MathF.Floor(label) == label,
            AreSigns && MathF.Abs(label) == 1);
    }
}
