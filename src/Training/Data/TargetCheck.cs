
namespace Lamina.Data;

/// <summary>Checks, in one pass before anything starts, that the losses of a network allow the targets of a data set.</summary>
internal static class TargetCheck
{
    /// <summary>
    /// How much the sum of a distribution may differ from 1: enough for probabilities in half precision, or with three digits.
    /// </summary>
    public const double SumTolerance = 1e-3;

    /// <summary>How far a number may be outside its interval, because of rounding in single precision.</summary>
    public const float Rounding = 1e-6f;

    /// <exception cref="ArgumentException">
    /// A target is not allowed. The message states the example, the columns, the loss, what it allows and the likeliest correction.
    /// </exception>
    public static void Require(NetworkDescription network, Dataset data, string set)
    {
        foreach (HeadDescription head in network.Heads)
        {
            if (head.Targets == TargetDomain.Any && !head.HasExampleWeights) continue;
            for (int example = 0; example < data.Count; example++)
            {
                ReadOnlySpan<float> targets = data.Target(example).Slice(head.TargetOffset, head.TargetLength);
                if (FirstFault(head, targets) is { } fault) throw Bad(network, head, data, (fault, example), set);
            }
        }
    }

    /// <summary>Numbers of one decision.</summary>
    public static int Classes(HeadDescription head) => head.Classes > 0 ? head.Classes : head.Length;

    private static TargetFault? FirstFault(HeadDescription head, ReadOnlySpan<float> targets)
    {
        TargetFault? fault = head.Targets switch
        {
            TargetDomain.UnitInterval => OutsideUnit(targets[..head.LabelLength]),
            TargetDomain.Signs => NoSign(targets[..head.LabelLength]),
            TargetDomain.Distribution => NoDistribution(targets[..head.Length], Classes(head), mayBeZero: false),
            TargetDomain.OptionalDistribution => NoDistribution(targets[..head.Length], Classes(head), mayBeZero: true),
            _ => null,
        };
        if (fault is not null || !head.HasExampleWeights || targets[^1] >= 0) return fault;
        return new TargetFault(targets.Length - 1, 1, targets[^1]);
    }

    private static TargetFault? OutsideUnit(ReadOnlySpan<float> targets)
    {
        // A missing target passes: comparisons with NaN are false.
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] < -Rounding || targets[i] > 1 + Rounding) return new TargetFault(i, 1, targets[i]);
        }

        return null;
    }

    private static TargetFault? NoSign(ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if (MathF.Abs(targets[i]) != 1 && !float.IsNaN(targets[i])) return new TargetFault(i, 1, targets[i]);
        }

        return null;
    }

    private static TargetFault? NoDistribution(ReadOnlySpan<float> targets, int classes, bool mayBeZero)
    {
        for (int first = 0; first < targets.Length; first += classes)
        {
            double sum = 0;
            int missing = 0;
            for (int i = first; i < first + classes; i++)
            {
                float target = targets[i];
                if (target < -Rounding) return new TargetFault(i, 1, target);
                if (float.IsNaN(target)) missing++;
                else sum += target;
            }

            // The missing columns may account for any part of the sum.
            bool isRight = Math.Abs(sum - 1) <= SumTolerance || (missing > 0 && sum < 1) || (mayBeZero && sum == 0);
            if (!isRight) return new TargetFault(first, classes, sum);
        }

        return null;
    }

    private static ArgumentException Bad(
        NetworkDescription network, HeadDescription head, Dataset data, (TargetFault Fault, int Example) place, string set)
    {
        TargetFault fault = place.Fault;
        int column = head.TargetOffset + fault.Column;
        (string what, string owner) = fault.Columns == 1
            ? (Invariant($"column {column} of '{set}' is {(float)fault.Value}"), "column belongs")
            : (Invariant($"columns {column} to {column + fault.Columns - 1} of '{set}' sum to {fault.Value:G6}"), "columns belong");
        string targets = fault.Columns == 1 ? "target" : "targets";
        bool isWeight = fault.Column >= head.LabelLength;
        string expected = isWeight
            ? "which takes the weight of the example there: 0 or above."
            : $"whose loss {head.Loss} takes {Allowed(head)}. {TargetAdvice.For(head, data, fault)}";
        return new ArgumentException(
            $"The {targets} of example {place.Example}, {what}. The {owner} to head '{head.Name}' of {network.Name}, {expected}", set);
    }

    private static string Allowed(HeadDescription head) => head.Targets switch
    {
        TargetDomain.UnitInterval => "numbers from 0 to 1",
        TargetDomain.Signs => "-1 and 1",
        TargetDomain.OptionalDistribution => Distribution(head) + ", or zeros where there is no label",
        _ => Distribution(head),
    };

    private static string Distribution(HeadDescription head) =>
        Invariant($"distributions over {Classes(head)} classes: numbers of 0 or above whose sum is 1, within {SumTolerance}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
